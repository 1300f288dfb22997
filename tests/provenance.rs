//! The way back to the raw bytes, on dumps small enough to count them by hand.

use copydesk::{Article, Edit, Parser, Passes, Text, pass_fn};

const TAIL: &str = "\n\nBy Rosa Tennant\n\nMarch 3, 2025\n\nThe fleet of the outer islands returned to port on Monday, nine days late and with empty nets, the harbour master said.\n\nThe boats had waited out a storm in the lee of the northern cliffs, where no signal reaches, and nobody had known where they were.\n";

fn owned<'r>(raw: &'r str, text: Text<'_>) -> Vec<&'r str> {
    text.raw_pieces().map(|piece| &raw[piece.range()]).collect()
}

#[test]
fn a_replacement_beside_another_has_only_its_own_bytes() {
    // the entity and the ligature beside it are both replaced, by different passes
    let raw = format!("# Cod &amp;\u{FB01}shing Fleet Return After Nine Days{TAIL}");
    let article = Article::parse(&raw).unwrap();
    let headline = article.headline().unwrap();
    assert_eq!(headline, "Cod &fishing Fleet Return After Nine Days");
    assert_eq!(
        &raw[headline.raw_span().range()],
        "Cod &amp;\u{FB01}shing Fleet Return After Nine Days"
    );
    assert_eq!(owned(&raw, headline), ["# Cod &amp;\u{FB01}shing Fleet Return After Nine Days"]);
    // a lone carriage return, replaced, and a ligature, replaced behind it
    let raw = format!("\r\u{FB01}sh{TAIL}");
    let explanation = Parser::new().explain(&raw);
    let article = explanation.outcome.unwrap();
    let first = article.headline().map(|h| owned(&raw, h)).or_else(|| {
        article.discarded().next().map(|d| d.raw_pieces().map(|p| &raw[p.range()]).collect())
    });
    assert_eq!(first, Some(vec!["\u{FB01}sh"]), "the carriage return is white space and nobody's");
}

#[test]
fn edits_upon_edits_lead_back_to_the_first_bytes() {
    let raw = format!("# Fishing Fleet abcd Returns After Nine Days{TAIL}");
    let swap = |name, from: &'static str, to: &'static str| {
        pass_fn(name, move |draft| {
            draft
                .text()
                .match_indices(from)
                .map(|(at, s)| Edit::replace(at..at + s.len(), to))
                .collect()
        })
    };
    let passes = Passes::none()
        .push(swap("one", "bc", "XYZ"))
        .push(swap("two", "aX", "1"))
        .push(swap("three", "Zd", "22"));
    let article = Parser::builder().passes(passes).build().parse(&raw).unwrap();
    let headline = article.headline().unwrap();
    assert_eq!(headline, "Fishing Fleet 1Y22 Returns After Nine Days");
    assert_eq!(&raw[headline.raw_span().range()], "Fishing Fleet abcd Returns After Nine Days");
    article.check_invariants(&raw).unwrap();
}

#[test]
fn a_deletion_with_a_reason_is_a_hole_and_one_without_is_residue() {
    let raw = format!("# Fishing Fleet Returns After Nine Days{TAIL}")
        .replace("with empty", "with [AD] empty [x] and torn");
    let cut = pass_fn("cut", |draft| {
        let text = draft.text();
        let ad = text
            .match_indices("[AD] ")
            .map(|(at, s)| Edit::delete(at..at + s.len()).because(copydesk::Reason::Boilerplate));
        let x = text.match_indices("[x] ").map(|(at, s)| Edit::delete(at..at + s.len()));
        ad.chain(x).collect()
    });
    let article = Parser::builder().passes(Passes::none().push(cut)).build().parse(&raw).unwrap();
    let paragraph = article.paragraphs().next().unwrap();
    assert!(paragraph.as_str().contains("with empty and torn nets"));
    let pieces = owned(&raw, paragraph);
    assert_eq!(pieces.len(), 2, "{pieces:?}");
    assert!(
        pieces[0].ends_with("late and with ") && pieces[1].starts_with("empty [x] and torn nets"),
        "{pieces:?}"
    );
    let gone: Vec<&str> = article
        .discarded()
        .flat_map(|d| d.raw_pieces().map(|p| &raw[p.range()]).collect::<Vec<_>>())
        .collect();
    assert_eq!(gone, ["[AD] "]);
}
