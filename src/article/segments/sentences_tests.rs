use super::{Language, sentences};
use crate::lang::ALL;
use crate::lang::lexicon::Lexicon;

/// Sentences of a language, run together and cut again.
fn check(tag: &str, rows: &[&[&str]]) {
    let lexicon = Lexicon::new(ALL.to_vec());
    let words = ALL.iter().position(|pack| pack.tag == tag);
    let words = words.map(|pack| Language { lexicon: &lexicon, pack });
    for row in rows {
        let text = row.join(" ");
        let found: Vec<&str> = sentences(&text, words).into_iter().map(|at| &text[at]).collect();
        assert_eq!(found, *row, "{tag}");
    }
}

#[test]
fn what_each_rule_is_for() {
    check(
        "en",
        &[
            &["He left at 5 p.m. on Monday.", "He came back at 6 p.m.", "The ferry had gone."],
            &["Ask Mr. Berg.", "I did.", "So did I.", "Berg knew."],
            &["He lives in the U.S. now.", "It was made in the U.S.", "In spring it broke."],
            &["It sank.", "212 people swam on Jan. 12 and Feb. 3."],
            &["1. The ferry sank.", "2. It rose."],
            &["It sank.[12]", "Nobody knew [of it].[^3]", "“Why?” she asked."],
            &["“It sank.”", "“Who knew?”", "(Nobody did.)", "Then it rose!"],
            &["The yard belongs to Berg & Co. of Calder.", "He owns it."],
            &["Wait...", "There is more…", "Much more."],
            &["J. R. R. Tennant spoke.", "Plan B.", "The other plan."],
            &["It cost 3.5 million.", "The rest was 0.5."],
            &["Version 2.0 is out.", "See example.org for more."],
        ],
    );
    check(
        "de",
        &[
            &["Am 8. März kam er z. B. nicht.", "Am 9. kam er, d. h. zu spät."],
            &["Er wohnt in der Strandstr. 5 bei Hausnr. 7.", "Dort ist es schön."],
            &["Es war 2015.", "Die Brücke stand."],
            &["»Halt!« rief er.", "»Wer da?«", "Niemand."],
            &["König Karl XII. von Schweden kam.", "Er ging."],
        ],
    );
    check("fr", &[&["« Qui ? » dit-elle.", "« Moi ! »", "Il part."]]);
    check("it", &[&["Parla l’ing. Berg dell’avv. Dorn.", "Tace."]]);
    check("ru", &[&["Пришёл А. С. Берг.", "С ним был я."]]);
    check("zh", &[&["渡轮沉没了。"], &["谁知道？"]]);
    check("hi", &[&["नाव डूब गई।", "सब बच गए।"]]);
}

#[test]
fn texts_without_sentences() {
    let none: &[&str] = &[];
    check("en", &[none, &["."], &["..."], &["a"], &["[1]"], &["“”"], &["é"]]);
    let two = sentences("渡轮沉没了。没有人受伤。", None);
    assert_eq!(two, [0..18, 18..36]);
    assert_eq!(sentences(" a\nb ", None), [1..2, 3..4]);
}

#[test]
fn time_is_linear() {
    let lexicon = Lexicon::new(ALL.to_vec());
    let words = Some(Language { lexicon: &lexicon, pack: 0 });
    for opener in [".", ". ", "a. ", ".) ", ". [1", "A. A", "… ", "! » ", "1. ", "“.", "x"] {
        let text = opener.repeat(200_000 / opener.len());
        let began = std::time::Instant::now();
        sentences(&text, words);
        assert!(began.elapsed().as_secs() < 20, "{opener:?}: {:?}", began.elapsed());
    }
}
