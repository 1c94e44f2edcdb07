# Benchmarks: build with -DVANBAN_BUILD_BENCH=ON, run vanban_bench.
find_package(benchmark REQUIRED)

file(GLOB VANBAN_BENCH_SOURCES CONFIGURE_DEPENDS bench/*.cpp)
add_executable(vanban_bench ${VANBAN_BENCH_SOURCES})
target_include_directories(vanban_bench PRIVATE src)
target_compile_definitions(vanban_bench PRIVATE VANBAN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
target_link_libraries(vanban_bench PRIVATE vanban::vanban benchmark::benchmark_main)
vanban_options(vanban_bench)
