// The markers of HTML lists, as a browser shows them.
#pragma once

#include <string>
#include <vector>

#include "ingest/html_tree.hpp"

namespace vanban {

/// The lists that are open while a page is walked through.
class HtmlLists {
  public:
    void enter(const GumboNode *list);
    void leave() { open_.pop_back(); }

    /// The marker of the next item with the space after it; empty where the list has none.
    std::string next_marker(const GumboNode *item);

  private:
    struct List {
        char type = '-';  // '1', 'a', 'A', 'i', 'I', '-' for bullets, 0 for none
        int next = 1, step = 1;
    };
    std::vector<List> open_;
};

}  // namespace vanban
