# What `listed` is built on. Read by the build and by the installed package, so that both look in the same way.

set(LISTED_HEADERS_NEED Boost::headers PkgConfig::listed_utf8proc PkgConfig::listed_xxhash listed::flatbuffers Threads::Threads)

if(LISTED_PACKAGE)  # listedConfig.cmake looks which are there, and leaves it to its caller whether that is an error
  set(listed_missing_is QUIET)
else()
  set(listed_missing_is REQUIRED)
endif()

# A static program starts in half the time: nothing is left for the dynamic linker to do.
if(LISTED_BUILD_PROGRAM AND NOT LISTED_SANITIZE AND NOT LISTED_PACKAGE)
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_LINK_OPTIONS -static)
  check_cxx_source_compiles("#include <string>\nint main(int, char** v) { return std::string{v[0]}.empty(); }" LISTED_STATIC_PROGRAM)
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
  if(LISTED_STATIC_PROGRAM)
    list(PREPEND CMAKE_FIND_LIBRARY_SUFFIXES .a)
  endif()
endif()

find_package(PkgConfig ${listed_missing_is})
find_package(Threads ${listed_missing_is})
find_package(Boost 1.74 CONFIG ${listed_missing_is})
pkg_check_modules(listed_utf8proc ${listed_missing_is} IMPORTED_TARGET libutf8proc)
pkg_check_modules(listed_xxhash ${listed_missing_is} IMPORTED_TARGET libxxhash)
find_path(LISTED_FLATBUFFERS_INCLUDE flatbuffers/flatbuffers.h ${listed_missing_is})
if(LISTED_FLATBUFFERS_INCLUDE AND NOT TARGET listed::flatbuffers)
  add_library(listed::flatbuffers INTERFACE IMPORTED)
  target_include_directories(listed::flatbuffers INTERFACE "${LISTED_FLATBUFFERS_INCLUDE}")
endif()

if(LISTED_BUILD_LIBRARY OR LISTED_PACKAGE STREQUAL "library")
  set(LISTED_LIBRARY_NEEDS PkgConfig::listed_yaml)
  pkg_check_modules(listed_yaml ${listed_missing_is} IMPORTED_TARGET yaml-0.1)
endif()

if(NOT LISTED_PACKAGE)
  find_program(LISTED_FLATC flatc REQUIRED)
  if(LISTED_BUILD_LIBRARY)
    find_package(fmt REQUIRED)
  endif()
  if(LISTED_BUILD_LIBRARY AND LISTED_BUILD_PROGRAM)
    find_package(CLI11 REQUIRED)
    find_package(nlohmann_json REQUIRED)
  endif()
  foreach(listed_need IN LISTS listed_utf8proc_LINK_LIBRARIES listed_xxhash_LINK_LIBRARIES listed_yaml_LINK_LIBRARIES)
    if(NOT listed_need MATCHES "\\.a$")
      set(LISTED_STATIC_PROGRAM OFF)
    endif()
  endforeach()

  # Found in this folder, needed in all that link to us: also in the project that has us as a subdirectory.
  get_property(listed_found_here DIRECTORY PROPERTY IMPORTED_TARGETS)
  set_target_properties(${listed_found_here} PROPERTIES IMPORTED_GLOBAL TRUE)
endif()
