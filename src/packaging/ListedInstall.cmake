# `cmake --install`: headers, library, program and data, and what find_package and pkg-config read about them.
include(CMakePackageConfigHelpers)

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/listed")
set(data_folder "${CMAKE_INSTALL_DATADIR}/listed")
set(packaging_source "${PROJECT_SOURCE_DIR}/src/packaging")
set(packaging_generated "${PROJECT_BINARY_DIR}/packaging")

function(listed_install_pkgconfig name)
  configure_file("${packaging_source}/${name}.pc.in" "${packaging_generated}/${name}.pc" @ONLY)
  install(FILES "${packaging_generated}/${name}.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endfunction()

# Where things are, as pkg-config says it: from its own file, so that an installed tree may be moved.
cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX BASE_DIRECTORY "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" OUTPUT_VARIABLE pkgconfig_to_prefix)
foreach(name IN ITEMS INCLUDEDIR LIBDIR DATADIR)
  set(pkgconfig_${name} "\${prefix}")
  cmake_path(APPEND pkgconfig_${name} "${CMAKE_INSTALL_${name}}")
endforeach()

# listed::headers
set(parts listed_headers)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/listed" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" FILES_MATCHING PATTERN "*.hpp")
install(FILES "${schema_header}" "${version_header}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/listed")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
listed_install_pkgconfig(listed-headers)

# listed::listed, with the registry as people edit it and as programs read it
set(package headers)
if(LISTED_BUILD_LIBRARY)
  set(package library)
  list(APPEND parts listed_library)
  install(DIRECTORY "${LISTED_REGISTRY_DIR}/" DESTINATION "${data_folder}/registry" FILES_MATCHING PATTERN "*.yaml" PATTERN "README.md")
  install(FILES "${LISTED_SNAPSHOT}" DESTINATION "${data_folder}")
  listed_install_pkgconfig(listed)
endif()
if(TARGET listed_program)
  install(TARGETS listed_program)
endif()

# find_package(listed CONFIG)
install(TARGETS ${parts} EXPORT listed)
install(EXPORT listed NAMESPACE listed:: DESTINATION "${package_folder}" FILE listedTargets.cmake)
configure_package_config_file("${packaging_source}/listedConfig.cmake.in" "${packaging_generated}/listedConfig.cmake"
  INSTALL_DESTINATION "${package_folder}" PATH_VARS data_folder NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file("${packaging_generated}/listedConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${packaging_generated}/listedConfig.cmake" "${packaging_generated}/listedConfigVersion.cmake"
  "${packaging_source}/ListedDependencies.cmake" DESTINATION "${package_folder}")
