mod support;
#[test]
fn all() {
    use support::{articles::stories, render::*};
    for s in stories() {
        for shape in Shape::ALL {
            for d in [Damage::NONE, Damage::all(7)] {
                let (raw, truth) = render(&s, shape, d);
                for (f, t) in &truth.texts {
                    assert_eq!(truth.unwrap(&raw, *f).as_ref(), Some(t), "{} {shape:?} {f:?}\n{raw}", s.name);
                }
                std::fs::create_dir_all("/tmp/gen-out").unwrap();
                std::fs::write(format!("/tmp/gen-out/{}-{shape:?}-{}.txt", s.name, d.links), raw).unwrap();
            }
        }
    }
}
