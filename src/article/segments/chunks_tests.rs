use super::*;
use crate::Article;

const RAW: &str = "# Ferry Sinks Off Port Elswick\n\nBy Rosa Tennant\n\nMarch 3, 2025\n\n\
    The ferry sank on Monday morning off the coast. All of its 212 passengers were saved, Dr. Berg \
    said. Fishing boats brought them to the quay.\n\n\
    The captain was the last to leave the ship. He said that he had seen no light on the mole.\n\n\
    ## What the divers saw\n\n\
    Divers will look for the log as soon as the storm is over. The hull rests on sand, and the bow \
    points to the mole, the harbour master told reporters on the quay of Port Elswick on Tuesday.\n\n\
    Nobody was hurt. The line will be kept with another ship.\n";

fn article() -> Article {
    Article::parse(RAW).unwrap()
}

fn texts(chunks: Chunks<'_>) -> Vec<String> {
    chunks.map(|chunk| chunk.to_string()).collect()
}

#[test]
fn chunks_end_with_paragraphs_and_never_with_subheadings() {
    let article = article();
    let paragraphs: Vec<&str> = article.body().map(|block| block.text().as_str()).collect();
    assert_eq!(texts(article.chunks(10_000, 0)), [paragraphs.join("\n\n")]);
    // there is room for the subheading, and for the first sentence below it
    for max in [270, 330] {
        assert_eq!(texts(article.chunks(max, 0))[0], paragraphs[..2].join("\n\n"), "{max}");
    }
    // a paragraph's end that would leave the chunk less than half full is none to wait for
    let third = &texts(article.chunks(270, 0))[1];
    assert!(third.starts_with("What the divers saw\n\n") && third.ends_with("another ship."));
    assert!(texts(article.chunks(200, 0))[1].ends_with("no light on the mole."));
}

#[test]
fn chunks_repeat_whole_sentences_of_a_section() {
    let article = article();
    let chunks = texts(article.chunks(110, 60));
    assert_eq!(
        chunks[0],
        "The ferry sank on Monday morning off the coast. All of its 212 passengers were saved, Dr. Berg said."
    );
    assert!(chunks[1].starts_with("All of its 212 passengers were saved, Dr. Berg said. Fishing"));
    assert!(chunks.iter().any(|chunk| chunk.starts_with("What the divers saw\n\nDivers will")));
    // no more than fits beside a sentence that is new
    assert!(article.chunks(60, 10_000).count() < 20);
}

#[test]
fn long_sentences_are_cut_between_words() {
    let article = article();
    let chunks: Vec<Chunk<'_>> = article.chunks(30, 0).collect();
    assert_eq!(chunks[0].to_string(), "The ferry sank on Monday");
    assert_eq!((chunks[0].is_cut(), chunks[1].is_cut()), (true, false));
    assert_eq!(chunks[1].to_string(), "morning off the coast.");
    let words = chunks.iter().flat_map(|chunk| chunk.parts()).map(|part| part.to_string());
    let body: Vec<String> = article.body().map(|block| block.text().to_string()).collect();
    assert_eq!(words.collect::<Vec<_>>().join(" "), body.join(" "));
    assert_eq!(texts(article.chunks(0, 0)), texts(article.chunks(1, 0)));
}

#[test]
fn every_size_holds_all_of_the_body_and_no_more_than_it_may() {
    let article = article();
    let all: Vec<usize> = article.body().flat_map(|block| block.text().span().range()).collect();
    for max in 1..400 {
        for (overlap, headline) in [(0, false), (max / 3, false), (max, true)] {
            let chunks = article.chunks(max, overlap);
            let chunks = if headline { chunks.with_headline() } else { chunks };
            let mut seen = Vec::new();
            for chunk in chunks {
                assert_eq!(chunk.to_string().chars().count(), chunk.chars());
                assert!(chunk.chars() <= max && chunk.parts().len() > 0, "{max}: {chunk}");
                for part in chunk.parts() {
                    assert_eq!(&article.clean_text()[part.span().range()], part.as_str());
                    seen.extend(part.span().range());
                    let raw = part.raw_pieces().map(|p| &RAW[p.range()]).collect::<String>();
                    assert_eq!(raw, part.as_str());
                }
            }
            let space = |at: &usize| article.clean_text().as_bytes()[*at].is_ascii_whitespace();
            seen.sort_unstable();
            seen.dedup();
            let missing = all.iter().find(|at| !space(at) && seen.binary_search(at).is_err());
            assert_eq!(missing, None, "{max} {overlap}");
        }
    }
}

#[test]
fn the_headline_stands_above_every_chunk_that_has_room_for_it() {
    let article = article();
    let chunks = texts(article.chunks(200, 0).with_headline());
    assert!(chunks.iter().all(|chunk| chunk.starts_with("Ferry Sinks Off Port Elswick\n\n")));
    assert!(chunks.last().unwrap().contains("Elswick\n\nWhat the divers saw\n\n"), "{chunks:#?}");
    assert_eq!(texts(article.chunks(40, 0).with_headline()), texts(article.chunks(40, 0)));
}

#[test]
fn what_has_no_spaces_is_cut_between_what_readers_see() {
    assert_eq!(cut("one two", 3), 3);
    assert_eq!((cut("one two", 4), cut("one two", 5), cut("a b ", 4)), (4, 3, 4));
    assert_eq!(cut("渡轮沉没了", 2), 6);
    assert_eq!(cut("onetwo", 3), 3);
    assert_eq!(cut("ae\u{301}o", 2), 1);
    assert_eq!(cut("e\u{301}o", 1), 1);
}

#[test]
fn excerpts() {
    let article = article();
    let excerpt = |max| article.excerpt(max).map(|chunk| chunk.to_string());
    assert_eq!(excerpt(47).as_deref(), Some("The ferry sank on Monday morning off the coast."));
    assert_eq!(excerpt(46).as_deref(), Some("The ferry sank on Monday morning off the coast"));
    assert_eq!(excerpt(45).as_deref(), Some("The ferry sank on Monday morning off the"));
    assert_eq!((excerpt(2), excerpt(0)), (None, None));
    // without the subheading, and without a gap of its own
    assert!(
        excerpt(190).unwrap().ends_with("to the quay. The captain was the last to leave the ship.")
    );
    for max in 3..600 {
        let chunk = article.excerpt(max).unwrap();
        assert!(chunk.chars() <= max && chunk.chars() == chunk.to_string().chars().count());
    }
    assert!(Article::parse("404\n").unwrap().excerpt(100).is_none());
}
