use super::ends;
use crate::lang::ALL;
use crate::lang::lexicon::Lexicon;

#[test]
fn a_credit_behind_a_sentence_makes_a_caption() {
    let lexicon = Lexicon::new(ALL.to_vec());
    for words in [
        "The first tram crosses the bridge. Photo: Jonas Berg",
        "The first tram crosses the bridge. (Photo: Jonas Berg)",
        "The first tram crosses the bridge. (Jonas Berg/Associated Press)",
        "The first tram crosses the bridge. (Jonas B. Berg / The Elswick Gazette)",
        "The tram, said the mayor’s office, “runs.” (Jonas Berg/Elswick Times via AP)",
        "The first tram crosses the bridge on May 3. (Photo by Jonas Berg/Anadolu via Getty Images)",
        "The first tram crosses the bridge. Photo by Jonas Berg/Bloomberg",
        "The first tram crosses the bridge. AP Photo/Jonas Berg",
        "The first tram crosses the bridge in Elswick. Jonas Berg/WireImage",
        "The mayors of both towns on the bridge Photo: Jonas Berg/Elswick Times",
        "Die erste Tram auf der Brücke | Bild: Jonas Berg/dpa",
        "Die erste Tram auf der Brücke —Foto: Jonas Berg/dpa",
        "Die erste Tram fährt über die Brücke. Foto: Jonas Berg/dpa",
        "The first tram crosses the bridge. 27-06-2025 | EFE",
        "Die erste Tram fährt über die Brücke. 27.06.2025 | dpa",
    ] {
        assert!(ends(words, &lexicon), "{words}");
    }
}

#[test]
fn a_sentence_makes_none() {
    let lexicon = Lexicon::new(ALL.to_vec());
    for words in [
        "The first tram crosses the bridge.",
        "The first tram crossed the bridge. (AP)",
        "The first tram crossed the bridge. 2025 | EFE",
        "The first tram crossed the bridge. 27-06-2025 | Elswick",
        "The first tram crossed the bridge. (dpa/afp)",
        "The first tram crossed the bridge, said Ada Renner (Greens/Labour)",
        "The first tram crossed the bridge. He lives in St. Elswick/Norwood",
        "The first tram crossed the bridge. The mayor took a photo by the river and/or the sea",
        "The first tram crossed the bridge. (It was two/three hours late.)",
        "Jonas Berg/The Elswick Gazette",
        "What the mayors said about the photo: Jonas Berg",
    ] {
        assert!(!ends(words, &lexicon), "{words}");
    }
}
