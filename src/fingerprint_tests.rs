//! Tests of the module beside.

use super::*;

/// Words that no two of these have in a row.
fn story(seed: u64, words: usize) -> String {
    let letters = |n: u64| (0..5).map(move |i| char::from(b'a' + (n >> (i * 8) & 15) as u8));
    let word = |i: usize| letters(mix(mix(seed) ^ i as u64)).collect::<String>() + " ";
    (0..words).map(word).collect()
}

fn of(text: &str) -> Fingerprint {
    Fingerprint::of([text]).expect("words")
}

/// These numbers are stored by callers: where they change, `VERSION` does.
#[test]
fn the_numbers_of_version_1_stay() {
    assert_eq!(Fingerprint::VERSION, 1);
    let told = [
        "Ferry",
        "Ferry sinks",
        "The ferry’s log is found, 212 say.",
        "渡轮周一沉没",
        "Паром затонул в понедельник",
    ];
    let numbers = told.map(|text| of(text).to_string());
    let wanted = [
        "50f4fbea8fb521cd",
        "836ce7d83972c895",
        "83e0ad71a3084484",
        "8481078b8201c901",
        "4c828c22100c0442",
    ];
    assert_eq!(numbers, wanted);
}

#[test]
fn it_is_that_of_the_definition() {
    // written out from the documentation
    let fnv = |word: &str| {
        word.bytes().fold(0xcbf2_9ce4_8422_2325, |h: u64, b| {
            (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3)
        })
    };
    let three = |words: [&str; 3]| words.iter().fold(0, |h, word| mix(h ^ fnv(word)));
    let mut wanted =
        vec![three(["the", "ferry", "s"]), three(["ferry", "s", "log"]), three(["s", "log", "渡"])];
    wanted.push(three(["log", "渡", "轮"]));
    wanted.sort_unstable();
    assert_eq!(triples(["The FERRY's", "log", "* * *", "渡轮"]), wanted);
}

#[test]
fn what_tools_do_to_a_text_changes_nothing() {
    let text = "“The ferry sank,” she said – off the coast. Émile's boat saved 212 people";
    let other =
        ["\"THE FERRY SANK\",", "she said - off   the coast.", "Émile’s boat saved 212 people!"];
    assert_eq!(Fingerprint::of(other), Fingerprint::of([text]));
}

#[test]
fn near_ones_are_near_and_others_are_not() {
    for seed in 0..40 {
        let text = story(seed, 400);
        // four words in four hundred are others
        let edited: Vec<&str> = text
            .split(' ')
            .enumerate()
            .map(|(i, w)| if i % 100 == 7 { "edited" } else { w })
            .collect();
        assert!(of(&text).is_near(of(&edited.join(" "))), "{seed}");
        let other = of(&story(seed + 1000, 400));
        assert!(
            (18..=46).contains(&of(&text).distance(other)),
            "{seed}: {}",
            of(&text).distance(other)
        );
    }
}

#[test]
fn it_is_read_as_it_is_written() {
    for bits in [0, 1, 0xfedc_ba98_7654_3210, u64::MAX] {
        let fingerprint = Fingerprint::from_bits(bits);
        assert_eq!(fingerprint.to_string().len(), 16);
        assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
        assert_eq!(fingerprint.to_string().to_uppercase().parse(), Ok(fingerprint));
        assert_eq!(fingerprint.to_bits(), bits);
    }
    for wrong in
        ["", "0", "+000000000000001", "00000000000000001", "000000000000000g", "é00000000000000"]
    {
        assert_eq!(wrong.parse::<Fingerprint>(), Err(FingerprintError), "{wrong}");
    }
    assert_eq!(Fingerprint::of(["", "—"]), None);
    assert_eq!(Fingerprint::of([""; 0]), None);
}

#[cfg(feature = "serde")]
#[test]
fn in_json_it_is_its_digits() {
    let fingerprint = Fingerprint::from_bits(0xabc);
    let json = serde_json::to_string(&fingerprint).unwrap();
    assert_eq!(json, "\"0000000000000abc\"");
    assert_eq!(serde_json::from_str::<Fingerprint>(&json).unwrap(), fingerprint);
    assert!(serde_json::from_str::<Fingerprint>("\"abc\"").is_err());
}
