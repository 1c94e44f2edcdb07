#include "vanban/vanban.hpp"

int main() {
    return vanban::version().empty() ? 1 : 0;
}
