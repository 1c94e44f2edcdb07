// The letters that the codes of legacy Vietnamese encodings stand for. 0: the code means what it means in windows-1252.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace vanban::legacy {

/// Vowels, each with its six tones in the order of TCVN: ngang, huyền, hỏi, ngã, sắc, nặng.
constexpr std::size_t kTones = 6;
constexpr std::u16string_view kVowels = u"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
constexpr std::u16string_view kCapitalVowels =
    u"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ";

/// TCVN 5712:1993, set VN3 (ABC), from code A0.
constexpr std::size_t kTcvn3First = 0xA0;
constexpr std::array<char16_t, 96> kTcvn3 = {
    0,      0x0102, 0x00C2, 0x00CA, 0x00D4, 0x01A0, 0x01AF, 0x0110,
    0x0103, 0x00E2, 0x00EA, 0x00F4, 0x01A1, 0x01B0, 0x0111, 0,  // A0
    0,      0,      0,      0,      0,      0x00E0, 0x1EA3, 0x00E3,
    0x00E1, 0x1EA1, 0,      0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0,  // B0
    0,      0,      0,      0,      0,      0,      0x1EB7, 0x1EA7,
    0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD, 0x00E8, 0,      0x1EBB, 0x1EBD,  // C0
    0x00E9, 0x1EB9, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7, 0x00EC,
    0x1EC9, 0,      0,      0,      0x0129, 0x00ED, 0x1ECB, 0x00F2,  // D0
    0,      0x1ECF, 0x00F5, 0x00F3, 0x1ECD, 0x1ED3, 0x1ED5, 0x1ED7,
    0x1ED1, 0x1ED9, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3, 0x00F9,  // E0
    0,      0x1EE7, 0x0169, 0x00FA, 0x1EE5, 0x1EEB, 0x1EED, 0x1EEF,
    0x1EE9, 0x1EF1, 0x1EF3, 0x1EF7, 0x1EF9, 0x00FD, 0x1EF5, 0,  // F0
};

/// VISCII 1.1 (RFC 1456): six capitals stand among the control codes.
constexpr std::array<char16_t, 256> kViscii = {
    0,      0,      0x1EB2, 0,      0,      0x1EB4, 0x1EAA, 0,
    0,      0,      0,      0,      0,      0,      0,      0,  // 00
    0,      0,      0,      0,      0x1EF6, 0,      0,      0,
    0,      0x1EF8, 0,      0,      0,      0,      0x1EF4, 0,  // 10
    0,      0,      0,      0,      0,      0,      0,      0,
    0,      0,      0,      0,      0,      0,      0,      0,  // 20
    0,      0,      0,      0,      0,      0,      0,      0,
    0,      0,      0,      0,      0,      0,      0,      0,  // 30
    0,      0,      0,      0,      0,      0,      0,      0,
    0,      0,      0,      0,      0,      0,      0,      0,  // 40
    0,      0,      0,      0,      0,      0,      0,      0,
    0,      0,      0,      0,      0,      0,      0,      0,  // 50
    0,      0,      0,      0,      0,      0,      0,      0,
    0,      0,      0,      0,      0,      0,      0,      0,  // 60
    0,      0,      0,      0,      0,      0,      0,      0,
    0,      0,      0,      0,      0,      0,      0,      0,  // 70
    0x1EA0, 0x1EAE, 0x1EB0, 0x1EB6, 0x1EA4, 0x1EA6, 0x1EA8, 0x1EAC,
    0x1EBC, 0x1EB8, 0x1EBE, 0x1EC0, 0x1EC2, 0x1EC4, 0x1EC6, 0x1ED0,  // 80
    0x1ED2, 0x1ED4, 0x1ED6, 0x1ED8, 0x1EE2, 0x1EDA, 0x1EDC, 0x1EDE,
    0x1ECA, 0x1ECE, 0x1ECC, 0x1EC8, 0x1EE6, 0x0168, 0x1EE4, 0x1EF2,  // 90
    0x00D5, 0x1EAF, 0x1EB1, 0x1EB7, 0x1EA5, 0x1EA7, 0x1EA9, 0x1EAD,
    0x1EBD, 0x1EB9, 0x1EBF, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EC7, 0x1ED1,  // A0
    0x1ED3, 0x1ED5, 0x1ED7, 0x1EE0, 0x01A0, 0x1ED9, 0x1EDD, 0x1EDF,
    0x1ECB, 0x1EF0, 0x1EE8, 0x1EEA, 0x1EEC, 0x01A1, 0x1EDB, 0x01AF,  // B0
    0x00C0, 0x00C1, 0x00C2, 0x00C3, 0x1EA2, 0x0102, 0x1EB3, 0x1EB5,
    0x00C8, 0x00C9, 0x00CA, 0x1EBA, 0x00CC, 0x00CD, 0x0128, 0x1EF3,  // C0
    0x0110, 0x1EE9, 0x00D2, 0x00D3, 0x00D4, 0x1EA1, 0x1EF7, 0x1EEB,
    0x1EED, 0x00D9, 0x00DA, 0x1EF9, 0x1EF5, 0x00DD, 0x1EE1, 0x01B0,  // D0
    0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x1EA3, 0x0103, 0x1EEF, 0x1EAB,
    0x00E8, 0x00E9, 0x00EA, 0x1EBB, 0x00EC, 0x00ED, 0x0129, 0x1EC9,  // E0
    0x0111, 0x1EF1, 0x00F2, 0x00F3, 0x00F4, 0x00F5, 0x1ECF, 0x1ECD,
    0x1EE5, 0x00F9, 0x00FA, 0x0169, 0x1EE7, 0x00FD, 0x1EE3, 0x1EEE,  // F0
};

/// A mark of VNI: what it puts on the vowel before it. `hat` is for a, e, o, `breve` for a.
enum class VniShape : std::uint8_t { none, hat, breve };
struct VniMark {
    std::uint8_t code;  ///< of the lower-case form; the upper-case form is 0x20 below
    VniShape shape;
    std::uint8_t tone;  ///< index in the tones
};
constexpr std::array<VniMark, 17> kVniMarks = {{
    {0xF8, VniShape::none, 1},
    {0xFB, VniShape::none, 2},
    {0xF5, VniShape::none, 3},
    {0xF9, VniShape::none, 4},
    {0xEF, VniShape::none, 5},
    {0xE2, VniShape::hat, 0},
    {0xE0, VniShape::hat, 1},
    {0xE5, VniShape::hat, 2},
    {0xE3, VniShape::hat, 3},
    {0xE1, VniShape::hat, 4},
    {0xE4, VniShape::hat, 5},
    {0xEA, VniShape::breve, 0},
    {0xE8, VniShape::breve, 1},
    {0xFA, VniShape::breve, 2},
    {0xFC, VniShape::breve, 3},
    {0xE9, VniShape::breve, 4},
    {0xEB, VniShape::breve, 5},
}};

/// Letters of VNI that one code gives; the upper-case form is 0x20 below.
struct VniLetter {
    std::uint8_t code;
    char16_t letter, capital;
};
constexpr std::array<VniLetter, 9> kVniLetters = {{
    {0xF4, u'ơ', u'Ơ'},
    {0xF6, u'ư', u'Ư'},
    {0xF1, u'đ', u'Đ'},
    {0xED, u'í', u'Í'},
    {0xEC, u'ì', u'Ì'},
    {0xE6, u'ỉ', u'Ỉ'},
    {0xF3, u'ĩ', u'Ĩ'},
    {0xF2, u'ị', u'Ị'},
    {0xEE, u'ỵ', u'Ỵ'},
}};

/// Codes 80 to 9F of windows-1252.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

}  // namespace vanban::legacy
