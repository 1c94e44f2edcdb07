# One test binary of everything under tests/, mirroring src/.
find_package(GTest REQUIRED)
include(GoogleTest)

file(GLOB VANBAN_TEST_SOURCES CONFIGURE_DEPENDS tests/*.cpp tests/*/*.cpp)
list(FILTER VANBAN_TEST_SOURCES EXCLUDE REGEX "/tests/(install|fuzz|hostile)/")

# A batch worker that crashes, hangs and eats memory when its input says so.
add_executable(vanban_hostile_worker tests/hostile/worker.cpp)
target_include_directories(vanban_hostile_worker PRIVATE src)
target_link_libraries(vanban_hostile_worker PRIVATE vanban::vanban)
vanban_options(vanban_hostile_worker)

add_executable(vanban_tests ${VANBAN_TEST_SOURCES})
target_include_directories(vanban_tests PRIVATE src tests)
target_compile_definitions(vanban_tests PRIVATE
    VANBAN_SOURCE_DIR="${PROJECT_SOURCE_DIR}" VANBAN_CLI="$<TARGET_FILE:vanban_cli>"
    VANBAN_HOSTILE_WORKER="$<TARGET_FILE:vanban_hostile_worker>")
target_link_libraries(vanban_tests PRIVATE
    vanban::vanban ICU::uc PkgConfig::PCRE2 PkgConfig::LIBZIP PkgConfig::PUGIXML PkgConfig::PQXX
    nlohmann_json::nlohmann_json GTest::gmock GTest::gtest_main)
add_dependencies(vanban_tests vanban_cli vanban_hostile_worker)
vanban_options(vanban_tests)
# The limit is the guard against inputs that cost more than their length.
gtest_discover_tests(vanban_tests DISCOVERY_MODE PRE_TEST TEST_FILTER "-Postgres*" PROPERTIES TIMEOUT 120)

# The tests on PostgreSQL share a server, which one process starts and stops.
add_test(NAME Postgres.every_test_on_a_server_of_its_own COMMAND vanban_tests --gtest_filter=Postgres*)
set_tests_properties(Postgres.every_test_on_a_server_of_its_own PROPERTIES TIMEOUT 300)

# The figures that the corpus has reached are not to be lost again.
add_test(NAME Corpus.every_figure_is_at_its_threshold
         COMMAND vanban_cli eval --gold ${PROJECT_SOURCE_DIR}/corpus/gold --min ${PROJECT_SOURCE_DIR}/corpus/thresholds.json)

# What find_package(vanban) promises, tried from a project of its own.
add_test(NAME Install.a_separate_project_finds_and_uses_the_library
         COMMAND ${CMAKE_COMMAND} -DBUILD_DIR=${PROJECT_BINARY_DIR} -DSOURCE_DIR=${PROJECT_SOURCE_DIR}
                 -DCXX_COMPILER=${CMAKE_CXX_COMPILER} -DBUILD_TYPE=$<CONFIG>
                 -P ${PROJECT_SOURCE_DIR}/tests/install/run.cmake)

# The site of `vanban report`, as a reader's browser shows it: needs Node 18, Chromium, and `npm ci` in web/.
find_program(VANBAN_NODE NAMES node nodejs)
find_program(VANBAN_CHROMIUM NAMES chromium)
set(VANBAN_NODE_VERSION 0)
if(VANBAN_NODE)
    execute_process(COMMAND ${VANBAN_NODE} --version OUTPUT_VARIABLE VANBAN_NODE_VERSION OUTPUT_STRIP_TRAILING_WHITESPACE)
    string(REPLACE "v" "" VANBAN_NODE_VERSION "${VANBAN_NODE_VERSION}")
endif()
if(VANBAN_SITE_FILES AND VANBAN_CHROMIUM AND VANBAN_NODE_VERSION VERSION_GREATER_EQUAL 18
   AND EXISTS ${PROJECT_SOURCE_DIR}/web/node_modules/playwright-core)
    add_test(NAME Site.a_browser_reads_it COMMAND ${VANBAN_NODE} --test ${PROJECT_SOURCE_DIR}/web/test/site.test.mjs)
    set_tests_properties(Site.a_browser_reads_it PROPERTIES
        ENVIRONMENT "VANBAN_CLI=$<TARGET_FILE:vanban_cli>;CHROMIUM=${VANBAN_CHROMIUM}" TIMEOUT 900 RUN_SERIAL TRUE)
else()
    message(STATUS "Without the browser tests of the site: they need Node 18 or later, Chromium, and `npm ci` in web/")
endif()
