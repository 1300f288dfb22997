fn main() {
    let p = std::env::args().nth(1).unwrap();
    let raw = std::fs::read_to_string(&p).unwrap();
    let e = copydesk::Parser::new().explain(&raw);
    println!("{e}");
    if std::env::args().nth(2).is_some() {
        for b in &e.blocks {
            println!("{} {:?}", &e.clean_text[b.span.range()].chars().take(40).collect::<String>(), b.features().collect::<Vec<_>>());
        }
    }
}
