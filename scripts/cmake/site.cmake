# The site of `vanban report`: web/ bundled by esbuild and compiled into the library.
#
# esbuild is a program of its own and needs no Node; npm only fetches it (`npm ci` in web/, which scripts/setup does).
# Without it everything builds, and `vanban report` says what is missing.
file(GLOB VANBAN_ESBUILD ${PROJECT_SOURCE_DIR}/web/node_modules/@esbuild/*/bin/esbuild)
set(VANBAN_SITE_FILES)
if(VANBAN_ESBUILD)
    list(GET VANBAN_ESBUILD 0 VANBAN_ESBUILD)
    file(GLOB_RECURSE VANBAN_WEB_SOURCES CONFIGURE_DEPENDS web/src/*.js web/src/*.css)
    set(site ${PROJECT_BINARY_DIR}/site)
    foreach(bundle app.js graph.js app.css)
        add_custom_command(
            OUTPUT ${site}/${bundle}
            COMMAND ${VANBAN_ESBUILD} ${PROJECT_SOURCE_DIR}/web/src/${bundle} --bundle --minify --target=es2020
                    --format=iife --charset=utf8 --legal-comments=none --log-level=warning --outfile=${site}/${bundle}
            DEPENDS ${VANBAN_WEB_SOURCES} ${PROJECT_SOURCE_DIR}/web/package-lock.json
            COMMENT "Bundling ${bundle}"
            VERBATIM)
        list(APPEND VANBAN_SITE_FILES ${site}/${bundle})
    endforeach()
    list(APPEND VANBAN_SITE_FILES ${PROJECT_SOURCE_DIR}/web/src/index.html)
else()
    message(STATUS "Without the site of `vanban report`: run `npm ci --ignore-scripts` in web/ (scripts/setup does)")
endif()
vanban_embed(vanban TEMPLATE src/report/site_files.cpp.in FILES ${VANBAN_SITE_FILES})
