# What `listed` is built on. Used by the build and by the installed package, so that both look in the same way.

find_package(PkgConfig REQUIRED)
find_package(Boost 1.74 REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET GLOBAL libutf8proc)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET GLOBAL libxxhash)
find_path(LISTED_FLATBUFFERS_INCLUDE flatbuffers/flatbuffers.h REQUIRED)

if(LISTED_BUILD_LIBRARY)
  pkg_check_modules(yaml REQUIRED IMPORTED_TARGET GLOBAL yaml-0.1)
  find_package(fmt REQUIRED)
endif()
if(NOT LISTED_PACKAGE)
  find_program(LISTED_FLATC flatc REQUIRED)
endif()
if(LISTED_BUILD_PROGRAM AND NOT LISTED_PACKAGE)
  find_package(CLI11 REQUIRED)
endif()
