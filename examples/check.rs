fn main() {
    let mut bad = 0;
    let mut n = 0;
    for p in std::env::args().skip(1) {
        let raw = std::fs::read_to_string(&p).unwrap();
        n += 1;
        match copydesk::Article::parse(&raw) {
            Ok(a) => {
                if let Err(e) = a.check_invariants(&raw) {
                    bad += 1;
                    println!("{p}: {e}");
                }
            }
            Err(e) => {
                bad += 1;
                println!("{p}: {e}")
            }
        }
    }
    println!("{n} dumps, {bad} bad");
}
