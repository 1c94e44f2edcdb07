# vanban_options(TARGET): the warnings, sanitizers and coverage that every target of the project shares.
function(vanban_options target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion)
    if(VANBAN_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    if(VANBAN_SANITIZE)
        # PUBLIC, so that whatever links the library links the sanitizer's runtime too.
        target_compile_options(${target} PRIVATE -fsanitize=${VANBAN_SANITIZE} -fno-omit-frame-pointer
                                                 -fno-sanitize-recover=all)
        target_link_options(${target} PUBLIC -fsanitize=${VANBAN_SANITIZE})
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
            # GCC 12 takes the libstdc++ of std::regex for uninitialised once the sanitizers are in it.
            target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
        endif()
    endif()
    if(VANBAN_COVERAGE)
        target_compile_options(${target} PRIVATE --coverage)
        target_link_options(${target} PUBLIC --coverage)
    endif()
endfunction()
