use super::*;
use crate::lang::lexicon::Phrase;

fn phrase(text: &str) -> Phrase {
    text.into()
}

#[test]
fn a_word_ends_where_its_letters_do() {
    for byte in 0..0x80u8 {
        for at in 0..8 {
            let mut piece = *b"aZ09'mMz";
            piece[at] = byte;
            let belongs = byte.is_ascii_alphanumeric() || byte == b'\'';
            assert_eq!(no_word(u64::from_le_bytes(piece)) == 0, belongs, "{byte}");
        }
    }
    let words = |text: &str| {
        tokens(text).map(|t| text[t.start as usize..t.end as usize].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        words("It’s 1 'unquestionably' très-long day"),
        ["It’s", "1", "unquestionably'", "très", "long", "day"]
    );
    assert_eq!(words("图书 aé"), ["图", "书", "aé"]);
}

#[test]
fn words_cut_up_are_the_same_words() {
    let text = "“It’s 1 'unquestionably' late,” Renner’s–said… 图书 aé (МОСКВА) X.\u{a0}naïve ” ’ 3rd\tzwölf— incomprehensibly";
    are_the_same_words(text);
    let text = "МОСКВА. Ржавый «Мост» — Ёлка, Поезд…что-то Рубль\u{301}а мужик’и №7 РФ:р.Яя Ялта2 їжак пароход\tи";
    are_the_same_words(text);
}

fn are_the_same_words(text: &str) {
    let (mut words, mut marks) = (Vec::new(), Vec::new());
    for end in (0..=text.len()).filter(|&end| text.is_char_boundary(end)) {
        let large = cut_up(&text[..end], &mut words, &mut marks);
        assert_eq!(words, tokens(&text[..end]).collect::<Vec<_>>());
        let opens_large =
            words.iter().filter(|word| opens_large(&text[word.start as usize..])).count();
        assert_eq!(large as usize, opens_large);
        let inside = |at: usize| {
            words.iter().any(|word| (word.start as usize..word.end as usize).contains(&at))
        };
        let between = text[..end]
            .char_indices()
            .filter(|&(at, c)| !inside(at) && c > ' ')
            .map(|(at, _)| at as u32);
        assert_eq!(marks, between.collect::<Vec<_>>());
    }
}

#[test]
fn small_letters_are_taken_in_four_at_a_time_and_capitals_one_by_one() {
    let letters: Vec<char> = ('а'..='я').chain("ёіїґъ".chars()).collect();
    for (len, shift) in (1..20).flat_map(|len| (0..letters.len()).map(move |shift| (len, shift))) {
        let small: String = letters.iter().cycle().skip(shift).take(len).collect();
        assert_eq!(phrase(&small), phrase(&small.to_uppercase()), "{small}");
        let line = format!("{small}-x {small}");
        assert_eq!(
            tokens(&line).filter(|t| line[t.start as usize..t.end as usize] == small).count(),
            2,
            "{small}"
        );
    }
}

#[test]
fn spellings_of_a_word_have_one_hash() {
    for (a, b) in [
        ("NEWSPAPERS", "newspapers"),
        ("editor’s", "EDITOR'S"),
        ("İstanbul", "istanbul"),
        ("ГАЗЕТЁ", "газете"),
        ("ÜBERSETZUNGEN", "übersetzungen"),
        ("ΌΛΟΣ", "ολος"),
    ] {
        assert_eq!(phrase(a), phrase(b), "{a}");
    }
    let different = [
        "newspaper",
        "newspapers",
        "newspaperss",
        "newspapersnewspapers",
        "news paper",
        "newsрaper",
    ];
    for (i, a) in different.iter().enumerate() {
        assert!(different[..i].iter().all(|b| phrase(a) != phrase(b)));
    }
}

#[test]
fn what_a_phrase_begins_with_is_told_by_its_first_character() {
    for c in '\0'..=char::MAX {
        let phrase = String::from(c);
        let wanted = c.is_alphanumeric().then(|| phrase.as_bytes()[0] >= BEYOND_LATIN);
        assert_eq!(begins_beyond_latin(&phrase), wanted, "{c:?}");
    }
    assert_eq!(begins_beyond_latin(""), None);
}
