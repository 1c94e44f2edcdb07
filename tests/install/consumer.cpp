// A program that uses the installed library and nothing else of the project.
#include <vanban/vanban.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char **argv) {
    if (argc != 2) {
        std::cerr << "usage: consumer FILE\n";
        return 2;
    }
    std::ifstream in(argv[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    try {
        const vanban::Extractor extractor;
        const vanban::Plan plan = extractor.extract(bytes, argv[1]);
        std::cout << plan.document.symbol.value_or("no symbol") << '\n';
        return vanban::from_json(vanban::to_json(plan)).document == plan.document ? 0 : 1;
    } catch (const vanban::Error &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
