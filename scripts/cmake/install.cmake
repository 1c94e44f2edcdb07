# `cmake --install` and what find_package(vanban) reads afterwards.
include(CMakePackageConfigHelpers)
set(VANBAN_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/vanban)

install(TARGETS vanban EXPORT vanbanTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS vanban_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY include/vanban DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES schemas/plan.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/vanban)
install(EXPORT vanbanTargets NAMESPACE vanban:: DESTINATION ${VANBAN_PACKAGE_DIR})

configure_package_config_file(scripts/cmake/vanbanConfig.cmake.in ${PROJECT_BINARY_DIR}/vanbanConfig.cmake
                              INSTALL_DESTINATION ${VANBAN_PACKAGE_DIR})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/vanbanConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/vanbanConfig.cmake ${PROJECT_BINARY_DIR}/vanbanConfigVersion.cmake
        DESTINATION ${VANBAN_PACKAGE_DIR})
