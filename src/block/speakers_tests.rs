//! Tests of the module beside.

use super::speaker;

#[test]
fn a_name_before_a_colon_speaks() {
    assert_eq!(speaker("Writer: When did you first stand here?"), Some("Writer"));
    assert_eq!(speaker("M. O'Dell: In March, with two crates."), Some("M. O'Dell"));
    for line in ["Writer:", "10:15 It sank.", "https://example.org/", "so: it sank"] {
        assert_eq!(speaker(line), None, "{line}");
    }
}
