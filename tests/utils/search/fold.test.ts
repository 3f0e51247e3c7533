import { describe, expect, test } from "vitest";
import { fold, foldWithPlaces } from "@/utils/search/fold";

describe("folding", () => {
  test.each([
    ["Ｂｉｎｇ", "bing", "width and case"],
    ["搜尋網頁", "搜寻网页", "traditional characters"],
    ["re\u00adport", "report", "what is not seen"],
    ["CAFÉ cafe\u0301 naïve façade", "cafe cafe naive facade", "accents, in one piece or two"],
    ["Hà Nội, phở, Đường", "ha noi, pho, duong", "tones"],
    ["Straße Æsir cœur Ødegård Łódź", "strasse aesir coeur odegard lodz", "letters written out"],
    ["İstanbul ISPARTA ısparta", "istanbul isparta isparta", "Turkish i"],
    ["Ἀθῆναι ΣΟΦΌΣ", "αθηναι σοφοσ", "Greek"],
    ["Ёлка за\u0301мок", "елка замок", "ё and stress"],
    ["йод и\u0306од", "йод йод", "й stays a letter"],
    ["مُحَمَّد الإسكندرية كـتاب", "محمد الاسكندرية كتاب", "Arabic vowels and alefs"],
    ["שָׁלוֹם", "שלום", "Hebrew points"],
    ["が ﾊﾟ น้ำ दिल्ली", "が パ น้ํา दिल्ली", "no mark that makes another letter"],
    ["3×4÷2", "3×4÷2", "no sign"],
  ])("of %s: %s (%s)", (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(foldWithPlaces(text).text).toBe(folded);
  });
});
