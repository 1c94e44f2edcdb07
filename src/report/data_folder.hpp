// The site's data: small scripts, each of which hands one value to the page that asked for it.
//
// A page that is opened from file:// may read no local file, but it may load local scripts. So a piece of data is the
// script `vanban.data("name", value);` in data/name.js, loaded when a page shows what is in it.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "report/record.hpp"

namespace vanban::report {

/// The script that hands `value` over under `name`. Safe wherever a script may stand: no "<" and none of the line
/// separators that JSON allows in a string and older JavaScript does not.
std::string data_script(std::string_view name, const Json &value);

/// The folder `data` of a site.
class DataFolder {
  public:
    /// Is `site` a folder that a site may be written to: absent, without files, or a site of a former run?
    static bool is_free(const std::string &site);

    /// Makes the folder. Throws `Error` (stage "write"), as every call does.
    explicit DataFolder(const std::string &site);

    /// Writes data/<name>.js, whole; leaves a file alone that holds just that. `name` may have one folder
    /// ("plan/ab12").
    void put(const std::string &name, const Json &value);

    /// Removes what former runs have put and this one has not. Files that are no data scripts are left alone.
    void clear_others() const;

  private:
    std::string folder_;
    std::set<std::string> put_;  // paths
};

}  // namespace vanban::report
