# Installs the build into a folder of its own, builds tests/install against it, and runs the result.
set(PREFIX ${BUILD_DIR}/install-test/prefix)
set(CONSUMER ${BUILD_DIR}/install-test/consumer)
file(REMOVE_RECURSE ${BUILD_DIR}/install-test)

function(run)
    execute_process(COMMAND ${ARGV} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status EQUAL 0)
        list(JOIN ARGV " " command)
        message(FATAL_ERROR "${command}\nstatus ${status}\n${output}")
    endif()
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${PREFIX})
run(${CMAKE_COMMAND} -S ${SOURCE_DIR}/tests/install -B ${CONSUMER} -G Ninja -DCMAKE_PREFIX_PATH=${PREFIX}
    -DCMAKE_CXX_COMPILER=${CXX_COMPILER} -DCMAKE_BUILD_TYPE=${BUILD_TYPE})
run(${CMAKE_COMMAND} --build ${CONSUMER})
run(${CONSUMER}/consumer ${SOURCE_DIR}/corpus/plans/lang-son-ubnd-ke-hoach-243-2025.txt)
run(${PREFIX}/bin/vanban --version)
