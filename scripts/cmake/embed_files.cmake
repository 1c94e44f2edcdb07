# cmake -DTEMPLATE=... -DOUTPUT=... -P embed_files.cmake: writes OUTPUT from the template and the
# files that OUTPUT.inputs names, one a line.
file(STRINGS ${OUTPUT}.inputs files)
set(EMBEDDED_FILES "")
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    file(READ ${file} text)
    string(FIND "${text}" ")embedded\"" clash)
    if(NOT clash EQUAL -1)
        message(FATAL_ERROR "${file}: holds the text )embedded\", which ends a C++ literal here; write it otherwise")
    endif()
    string(APPEND EMBEDDED_FILES "    {\"${name}\", R\"embedded(${text})embedded\"},\n")
endforeach()
configure_file(${TEMPLATE} ${OUTPUT} @ONLY)
