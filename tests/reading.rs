//! Dumps as bytes: what the examples read with `--decode`, and what they refuse.

#[path = "../examples/common/mod.rs"]
mod common;

use common::{collect, once, read as read_file, text_of};
use copydesk::Article;

const DUMP: &str = "# Fähre nach Süderhallig fährt wieder\n\nVon Jörg Österle\n\n3. März 2025\n\n\
    Die Fähre fuhr am Montag zum ersten Mal seit dreißig Jahren über das Watt, „pünktlich und fröhlich“, wie der Kapitän sagte.\n\n\
    Die Brücke war zwei Jahre lang gesperrt, weil Prüfer Risse in den Trägern gefunden hatten, und die Höfe lagen abgeschnitten.\n";

fn utf16(text: &str, little: bool) -> Vec<u8> {
    text.encode_utf16()
        .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
        .collect()
}

/// The text of `bytes` and the encoding that it was read in.
fn read(bytes: &[u8]) -> (String, Option<(&'static str, bool)>) {
    let dump = text_of(bytes.to_vec(), true).unwrap_or_else(|e| panic!("refused: {e}"));
    (dump.text, dump.decoded.map(|d| (d.encoding, d.guessed)))
}

fn refused(bytes: &[u8], decode: bool) -> String {
    text_of(bytes.to_vec(), decode).expect_err("is read")
}

#[test]
fn utf8_is_left_as_it_is() {
    for text in [DUMP, "\u{FEFF}# Title\n", "", "plain\r\n\x0Cpage two\x1A"] {
        assert_eq!(read(text.as_bytes()), (text.to_owned(), None), "spans would not be the file's");
        assert_eq!(text_of(text.as_bytes().to_vec(), false).unwrap().text, text);
    }
}

#[test]
fn utf16_with_and_without_a_mark() {
    for (little, name) in [(true, "UTF-16LE"), (false, "UTF-16BE")] {
        let marked = utf16(&format!("\u{FEFF}{DUMP}"), little);
        assert_eq!(read(&marked), (DUMP.to_owned(), Some((name, false))));
        assert_eq!(read(&utf16(DUMP, little)), (DUMP.to_owned(), Some((name, true))));
        assert_eq!(refused(&marked, false), format!("{name}, not UTF-8 (--decode reads it)"));
        assert_eq!(
            refused(&utf16(DUMP, little), false),
            format!("{name} without its mark, not UTF-8 (--decode reads it)")
        );
    }
    let russian = "Паром снова ходит на острова\n\nПервый рейс отправился в понедельник утром, на борту было двести человек.\n";
    assert_eq!(read(&utf16(russian, true)), (russian.to_owned(), Some(("UTF-16LE", true))));
}

#[test]
fn legacy_encodings_are_guessed() {
    let texts = [
        (encoding_rs::WINDOWS_1252, DUMP),
        (
            encoding_rs::WINDOWS_1251,
            "Паром снова ходит на острова\n\nПервый рейс отправился в понедельник утром, на борту было двести человек.\n",
        ),
        (
            encoding_rs::SHIFT_JIS,
            "島へのフェリーが三十年ぶりに再開\n\n月曜日の朝、二百人の乗客を乗せた最初の便が出航した。\n",
        ),
        (
            encoding_rs::GBK,
            "通往群岛的渡轮三十年后恢复航行\n\n星期一早上，第一班渡轮载着两百名乘客出发，运营方说。\n",
        ),
    ];
    for (encoding, text) in texts {
        let (bytes, _, lossy) = encoding.encode(text);
        assert!(!lossy, "the test's text is not of {}", encoding.name());
        assert_eq!(read(&bytes), (text.to_owned(), Some((encoding.name(), true))));
        assert!(refused(&bytes, false).ends_with("(--decode reads other encodings)"));
    }
    let (japanese, _, _) = encoding_rs::ISO_2022_JP.encode("島へのフェリーが再開\n");
    assert_eq!(read(&japanese), ("島へのフェリーが再開\n".to_owned(), Some(("ISO-2022-JP", true))));
}

/// The bytes before the first wrong one are right, and the message says where that is.
#[test]
fn without_decoding_the_place_of_the_first_wrong_byte_is_told() {
    assert_eq!(
        refused(b"Caf\xE9 closes\n", false),
        "not UTF-8 at byte 3 (--decode reads other encodings)"
    );
}

#[test]
fn binary_files_are_refused_by_name_or_by_look() {
    let noise: Vec<u8> =
        (0..4000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for decode in [false, true] {
        assert!(refused(b"%PDF-1.7\n1 0 obj", decode).contains("PDF"));
        assert!(refused(b"PK\x03\x04\x14\0\x06\0word/document.xml", decode).contains("Word"));
        assert!(refused(b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", decode).contains("PNG"));
        assert_eq!(refused(&noise, decode), "binary, not text");
        assert_eq!(refused(&[0; 400], decode), "binary, not text");
        assert_eq!(refused(&[1, 2, 3, 4, b'a', b'\n'].repeat(50), decode), "binary, not text");
    }
    // a wire file's start and end of heading and text
    let wire = "\x01FERRY-RETURNS\x02\nThe ferry sailed on Monday for the first time in thirty years, its operator said.\n\x03";
    assert_eq!(read(wire.as_bytes()), (wire.to_owned(), None));
    // a wire's table, set with controls, and a PDF's glyphs without a name
    let table = "Port standings\r\n\x08Elswick\x1F\x1E 12\x1E \x1E 4\x1E \x1E .750\r\n";
    assert_eq!(read(table.as_bytes()), (table.to_owned(), None));
    let glyphs = "The harbour o\0ce said on Monday that the \0rst ferry would sail at six.\n";
    assert_eq!(read(glyphs.as_bytes()), (glyphs.to_owned(), None));
}

#[test]
fn spans_count_the_decoded_text() {
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(DUMP);
    let (text, _) = read(&bytes);
    let article = Article::parse(&text).unwrap();
    let headline = article.headline().unwrap();
    assert_eq!(headline, "Fähre nach Süderhallig fährt wieder");
    assert_eq!(&text[headline.raw_span().range()], headline.as_str());
}

/// A file's name is bytes: two that differ in what is no text are two, and one that is named in
/// many ways is one.
#[cfg(unix)]
#[test]
fn each_file_is_read_once_whatever_its_name() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("names");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let names = [&b"b\xfe.txt"[..], b"b\xff.txt", b"d.txt"]
        .map(|name| folder.join(OsStr::from_bytes(name)));
    names.iter().for_each(|name| std::fs::write(name, DUMP).unwrap());
    let mut dumps = Vec::new();
    for path in [
        &names[1],
        &names[1],
        &folder,
        &folder.join("../names"),
        &folder.join("none.txt"),
        &folder.join("none.txt"),
    ] {
        collect(path, &mut dumps);
    }
    once(&mut dumps);
    assert_eq!(
        dumps,
        [&names[1], &names[0], &names[2], &folder.join("none.txt")].map(Clone::clone)
    );
    assert!(names.iter().all(|name| read_file(name, false).unwrap().text == DUMP));
}
