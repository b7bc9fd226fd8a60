//! A point that is talked about on a visit, and how all of a visit are kept as one text.

/// What a box that is ticked is written as.
pub const TICKED: &str = "yes";

/// Something to talk about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The rule or the question it comes from; empty of an own one.
    pub source: String,
    /// What.
    pub point: String,
    /// What to ask.
    pub question: String,
    /// Whether it is to be talked about.
    pub ticked: bool,
}

/// Points a line each, their parts with tabs between them.
pub fn points_text(points: &[Point]) -> String {
    let flat = |text: &str| text.replace(['\t', '\n'], " ");
    let line = |point: &Point| {
        let ticked = if point.ticked { TICKED } else { "" };
        let (what, ask) = (flat(&point.point), flat(&point.question));
        format!("{ticked}\t{}\t{what}\t{ask}", flat(&point.source))
    };
    let lines: Vec<String> = points.iter().map(line).collect();
    lines.join("\n")
}

/// The points of such a text; nothing of another.
pub(super) fn points(text: &str) -> Option<Vec<Point>> {
    let read = |line: &str| {
        let mut parts = line.split('\t').map(str::to_owned);
        let (ticked, source) = (parts.next()?, parts.next()?);
        let point = Point {
            ticked: ticked == TICKED,
            source,
            point: parts.next()?,
            question: parts.next()?,
        };
        parts.next().is_none().then_some(point)
    };
    text.lines().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tab_or_a_line_break_in_a_point_does_not_make_another() {
        let point = Point {
            source: String::new(),
            point: "En\tto\ntre".to_owned(),
            question: "Hva\n?".to_owned(),
            ticked: true,
        };
        let read = points(&points_text(&[point])).unwrap();
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].point, "En to tre");
    }
}
