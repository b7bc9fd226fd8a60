//! Fewer points on a coarser grid. Each arc is treated by itself and its ends stay, so neighbours
//! still meet in the same points.

use super::GridPoint;

/// The points of an arc that lie more than `tolerance` off the line of those kept (Douglas and
/// Peucker 1973), in steps of the data's grid. Both ends are kept.
pub(super) fn simplified(points: &[GridPoint], tolerance: f64) -> Vec<GridPoint> {
    let Some(last) = points.len().checked_sub(1) else {
        return Vec::new();
    };
    let mut kept = vec![false; points.len()];
    kept[0] = true;
    kept[last] = true;
    let mut open = vec![(0, last)];
    while let Some((from, to)) = open.pop() {
        let between = from + 1..to;
        let off = |at: &usize| distance(points[*at], points[from], points[to]);
        let farthest = between.max_by(|a, b| off(a).total_cmp(&off(b)));
        if let Some(at) = farthest.filter(|at| off(at) > tolerance) {
            kept[at] = true;
            open.push((from, at));
            open.push((at, to));
        }
    }
    let kept = points.iter().zip(kept).filter(|(_, kept)| *kept);
    kept.map(|(point, _)| *point).collect()
}

/// How far a point is from the line through two others; from the first, where they are one.
fn distance(point: GridPoint, from: GridPoint, to: GridPoint) -> f64 {
    let between = |a: i32, b: i32| f64::from(b) - f64::from(a);
    let (along_x, along_y) = (between(from.0, to.0), between(from.1, to.1));
    let (x, y) = (between(from.0, point.0), between(from.1, point.1));
    let length = along_x.hypot(along_y);
    if length > 0.0 {
        (along_x * y - along_y * x).abs() / length
    } else {
        x.hypot(y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_points_off_the_line_stay() {
        let line = [(0, 0), (5, 1), (10, 0), (10, 10)];
        assert_eq!(simplified(&line, 1.5), [(0, 0), (10, 0), (10, 10)]);
        assert_eq!(simplified(&line, 0.5), line);
        let round = [(0, 0), (8, 0), (8, 8), (0, 0)];
        assert_eq!(simplified(&round, 1.0), round);
        assert!(simplified(&[], 1.0).is_empty());
    }
}
