use super::test_packs::lexicon;
#[test]
fn probe() {
    let lex = lexicon();
    let Ok(list) = std::env::var("PROBE") else { return };
    for file in list.split_whitespace() {
        let Ok(bytes) = std::fs::read(file) else { continue };
        let text = String::from_utf8_lossy(&bytes);
        for line in text.lines() {
            if let Some(p) = super::byline::labelled(line, &lex) { println!("L\t{}\t{}", super::byline_tests::print(line, &p.authors, p.date_at), line.trim()); }
            else if let Some(p) = super::byline::bare(line, &lex) { println!("B\t{}\t{}", super::byline_tests::print(line, &p.authors, p.date_at), line.trim()); }
            if let Some(p) = super::dateline::open(line, &lex) { println!("D\t{}\t{}", &line[p.range.clone()], line.trim().chars().take(90).collect::<String>()); }
        }
    }
}
#[test]
fn speed() {
    let lex = lexicon();
    let t = std::time::Instant::now();
    let lines = ["By Jane Doe, Staff Writer", "The ferry sank off the coast on Monday, police said, and nobody was hurt, though the storm went on for hours.", "Jane Doe and John Roe", "Read more"];
    let mut n = 0;
    for _ in 0..20000 { for l in lines { n += usize::from(super::byline::labelled(l, &lex).is_some()) + usize::from(super::byline::bare(l, &lex).is_some()) + usize::from(super::dateline::open(l, &lex).is_some()); } }
    println!("speed {:?} per line, {n}", t.elapsed() / 80000);
    for bad in ["By ".repeat(100000), "A ".repeat(100000), "(".repeat(100000), "By A B, ".repeat(60), "JANE DOE and ".repeat(38), "，王".repeat(100), "[a, ".repeat(30000), "A; ".repeat(5000)] {
        let t = std::time::Instant::now();
        let _ = (super::byline::labelled(&bad, &lex), super::byline::bare(&bad, &lex), super::byline::names(&bad, &lex).len(), super::dateline::open(&bad, &lex));
        println!("bad {:?} {:?}", t.elapsed(), &bad[..6]);
    }
}
