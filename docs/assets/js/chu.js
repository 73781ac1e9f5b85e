"use strict";
/* Vietnamese text for the other scripts: a text in; folded, comparable, a number, a date or its place in the alphabet out.
   It mirrors build_scripts/vietnamese, and tests/site/test_chu.py holds the two together. No lookbehind in patterns:
   a browser that lacks it would refuse the whole file. */
globalThis.chuViet = (() => {
  const TONES = "\u0300\u0309\u0303\u0301\u0323"; // huyền, hỏi, ngã, sắc, nặng: their order in the alphabet
  const ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

  const nfc = (text) => String(text).normalize("NFC");
  const unmarked = (text) => text.normalize("NFD").replace(/\p{M}/gu, "");
  const tidy = (text) => text.replace(/[\u200b\u2060\ufeff]/g, "").replace(/[\s\u0085]+/g, " ").trim();

  /** What a reader takes for the same word: "Mắt – Nội tiết " -> "mat-noi tiet". */
  function gap(text) {
    const lower = unmarked(unmarked(String(text)).toUpperCase().toLowerCase()); // twice: µ and ß as Python's casefold
    const plain = tidy(nfc(lower.replace(/[đð]/g, "d")));
    return plain.replace(/[‐-―−]/g, "-").replace(/[‘’ʼ´]/g, "'").replace(/ -/g, "-").replace(/- /g, "-");
  }

  const VOWELS = new Set([..."aăâeêioôơuưy"].flatMap((v) => [v, ...[...TONES].map((tone) => nfc(v + tone))]));
  const OPEN_PAIR = new RegExp(
    ["o", "u"].map((first, i) => {
      const toned = [...["ae", "y"][i]].flatMap((v) => [...TONES].map((tone) => nfc(v + tone))).join("");
      return `[${first}${first.toUpperCase()}][${toned}${toned.toUpperCase()}]`;
    }).join("|"),
    "g",
  );

  /** NFC with one tone placement, for comparing: hoà -> hòa, thuỷ -> thủy; quý and toàn stay. */
  function chuan(text) {
    return nfc(text).replace(OPEN_PAIR, (pair, at, whole) => {
      const before = at ? whole[at - 1].toLowerCase() : "";
      const after = whole.slice(at + 2, at + 4);
      if (before === "q" || VOWELS.has(before) || /^[\p{L}\p{Nl}\p{No}\u0300-\u036f]/u.test(after)) return pair;
      const [vowel, tone] = pair[1].normalize("NFD");
      return nfc(pair[0] + tone) + vowel;
    });
  }

  const NUMBER = new RegExp(
    "^(?:(?:hơn|khoảng|gần|trên|dưới|ước)\\s+|[>≈~<]\\s*)?([-−+]?)" // a word or sign of not being exact, a sign
      + "((?!0\\.)\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d+))?" // dots for thousands, a comma for decimals
      + "(?=$|[%\\s)])(.*)$", // and its unit
    "iu",
  );
  const DIGITS_AFTER = /(?:^|[^\p{L}])\d/u;

  /** The number that a text begins with and that is its only one: "hơn 1.860 triệu USD" -> 1860, "99,72%" -> 99.72;
      null for "Quý 1", "2.5", "14/3/2022". */
  function so(text) {
    const found = NUMBER.exec(tidy(nfc(text)));
    if (!found || DIGITS_AFTER.test(found[4])) return null;
    const value = Number(found[2].replace(/\./g, "") + (found[3] ? `.${found[3]}` : ""));
    return value && /[-−]/.test(found[1]) ? -value : value;
  }

  const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
  const DAY = /^(?:ngày )?(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/i;
  const WORDS = /^ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/i;
  const MONTH = /^(\d{1,2})\/(\d{4})$/;

  /** The ISO date of 14/3/2022 or 14/03/2022, the ISO month of 10/2022, which sort as text; null for what is none. */
  function ngay(text) {
    const plain = tidy(nfc(text));
    const iso = ISO.exec(plain), day = DAY.exec(plain), words = WORDS.exec(plain), month = MONTH.exec(plain);
    if (iso) return date(iso[1], iso[2], iso[3]);
    if (day) return date(day[4], day[3], day[1]);
    if (words) return date(words[3], words[2], words[1]);
    return month && (date(month[2], month[1], "1") || "").slice(0, 7) || null;
  }

  function date(year, month, day) {
    const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    const real = new Date(`${iso}T00:00:00Z`); // 31/02 would be in March
    return year > 0 && !Number.isNaN(+real) && real.toISOString().startsWith(iso) ? iso : null;
  }

  /** ậ -> [â, dot below]: a letter of the alphabet, and the marks that are not its own. */
  function split(char) {
    let [letter, ...marks] = char.toLowerCase().normalize("NFD");
    let rest = "";
    for (const mark of marks) {
      const joined = nfc(letter + mark);
      if (ALPHABET.includes(joined)) letter = joined;
      else rest += mark;
    }
    return [letter, rest];
  }

  const known = new Map(); // char -> [its place, its tone]

  function place(char) {
    const found = known.get(char);
    if (found) return found;
    const [letter, marks] = split(char);
    const rank = ALPHABET.indexOf(letter), digit = /\d/.test(letter), mark = /\p{M}/u.test(char);
    const letters = rank >= 0 ? String.fromCharCode(65 + rank) : /\p{L}/u.test(char) ? `\x7f${char}`
      : digit ? char : mark ? "" : `\x02${char}`;
    const own = mark ? char : marks;
    const tone = TONES.indexOf(own) + 1;
    known.set(char, [letters, digit ? "" : own === "" ? "0" : tone && own.length === 1 ? String(tone) : `9${own}`]);
    return known.get(char);
  }

  const swapped = (char) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase());

  /** A key that compares with < as the texts do in the Vietnamese alphabet: letters, then tones, then case: An, Ân, Ba,
      Dung, Đức; xã 9 before xã 10. The browser's own collator puts punctuation in another order than our pages, and
      each browser has its own. */
  function khoa(text) {
    const chars = [...nfc(text)];
    const letters = chars.map((char) => place(char)[0]).join("").replace(/\d+/g, (digits) => {
      const value = digits.replace(/^0+/, "");
      return `\x03${String.fromCharCode(value.length)}${value}`;
    });
    const tones = chars.map((char) => place(char)[1]).join("");
    return [letters, tones, chars.map(swapped).join(""), chars.join("")].join("\0");
  }

  /** A person's key in a Vietnamese office: by the given name, which stands last, then the family name, then what stands
      between. However it is written: HOÀ, Hoà and Hòa are one name. */
  function khoaTen(name) {
    const words = tidy(chuan(name)).toLowerCase().split(" "), given = words.pop(), family = words.shift() || "";
    return [given, family, words.join(" ")].map(khoa).join("\0");
  }

  return Object.freeze({ gap, chuan, so, ngay, khoa, khoaTen });
})();
