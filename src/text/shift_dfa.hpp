// Small automata over bytes that run at a byte a step without a branch (Per Vognsen, "Shift-based DFAs", 2022).
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace vanban {

/// An automaton of at most ten states. Each byte's row holds, six bits for each state, where that state leads; a step
/// shifts the row by the state it is in. A state is given by its number, and every byte leads from every state to 0
/// until it is said otherwise.
class ShiftDfa {
  public:
    using State = unsigned;
    static constexpr State kStates = 10;

    /// Bytes [first, last] lead from each of the states `from` to state `to`.
    constexpr void add(std::initializer_list<State> from, unsigned first, unsigned last, State to) {
        for (unsigned byte = first; byte <= last; ++byte)
            for (const State state : from)
                rows_[byte] = (rows_[byte] & ~(kMask << (state * kBits))) | static_cast<std::uint64_t>(to * kBits)
                                                                                << (state * kBits);
    }

    /// The state that `bytes` lead to from `state`.
    State run(State state, std::string_view bytes) const {
        std::uint64_t shift = state * kBits;
        for (const char byte : bytes)
            shift = rows_[static_cast<unsigned char>(byte)] >> (shift & kMask);
        return static_cast<State>(shift & kMask) / kBits;
    }

  private:
    static constexpr unsigned kBits = 6;
    static constexpr std::uint64_t kMask = 63;
    std::array<std::uint64_t, 256> rows_{};
};

}  // namespace vanban
