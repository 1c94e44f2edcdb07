# vanban_embed(TARGET TEMPLATE FILE.cpp.in FILES FILE...)
#
# Compiles the text of FILES into TARGET. At build time @EMBEDDED_FILES@ in the template becomes one
# {"file name", "text"} pair per file, in the order of their names; a changed file rebuilds only that source.
set(VANBAN_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_files.cmake)

function(vanban_embed target)
    cmake_parse_arguments(ARG "" "TEMPLATE" "FILES" ${ARGN})
    get_filename_component(template ${ARG_TEMPLATE} ABSOLUTE)
    get_filename_component(folder ${ARG_TEMPLATE} DIRECTORY)
    get_filename_component(name ${ARG_TEMPLATE} NAME_WLE)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${folder}/${name})
    set(files)
    foreach(file IN LISTS ARG_FILES)
        get_filename_component(file ${file} ABSOLUTE)
        list(APPEND files ${file})
    endforeach()
    list(SORT files)
    # The list of inputs is a file of its own: one removed from it must rebuild the output as well.
    list(JOIN files "\n" manifest)
    file(GENERATE OUTPUT ${output}.inputs CONTENT "${manifest}")
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -DTEMPLATE=${template} -DOUTPUT=${output} -P ${VANBAN_EMBED_SCRIPT}
        DEPENDS ${template} ${files} ${output}.inputs ${VANBAN_EMBED_SCRIPT}
        COMMENT "Embedding ${folder}"
        VERBATIM)
    target_sources(${target} PRIVATE ${output})
    # Clang's -Wpedantic counts the characters of a literal; data is longer than it likes.
    set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
endfunction()
