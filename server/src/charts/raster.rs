//! A drawing of ours as a picture. It reads no file and fetches nothing: the font is part of the
//! program, and a drawing names nothing outside itself.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

/// Largest drawing that is made a picture; bytes. A map of the country is 120 000.
pub const SVG_BYTES_MAX: usize = 1_000_000;
/// Largest picture; pixels. Each takes four bytes while it is painted.
pub const PNG_PIXELS_MAX: u32 = 8_000_000;
/// A picture has this many pixels for each of the drawing, across and down, so that it is sharp on
/// paper too.
const SHARPNESS: f32 = 2.0;

const REGULAR: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/inter-400.ttf"));
const SEMI_BOLD: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/inter-600.ttf"));

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum RasterError {
    /// More than [`SVG_BYTES_MAX`]; holds how many bytes.
    #[error("a drawing of {0} bytes is not made a picture")]
    TooLarge(usize),
    /// More than [`PNG_PIXELS_MAX`]; holds width and height.
    #[error("a picture of {0} × {1} pixels is not painted")]
    TooManyPixels(u32, u32),
    /// The drawing cannot be read: a fault in the program.
    #[error("the drawing cannot be read: {0}")]
    Drawing(#[from] resvg::usvg::Error),
    /// The picture cannot be written.
    #[error("the picture cannot be written: {0}")]
    Picture(String),
}

/// A drawing as png. It takes some tenths of a second of a processor: not for a thread that answers
/// requests.
///
/// # Errors
/// Where the drawing or the picture is too large, or the drawing cannot be read.
pub fn png(svg: &str) -> Result<Vec<u8>, RasterError> {
    if svg.len() > SVG_BYTES_MAX {
        return Err(RasterError::TooLarge(svg.len()));
    }
    let tree = Tree::from_str(svg, &options())?;
    let size = tree.size().to_int_size().scale_by(SHARPNESS);
    let size = size.ok_or_else(|| RasterError::Picture("it has no size".to_owned()))?;
    let (width, height) = (size.width(), size.height());
    let pixels = width.checked_mul(height);
    if pixels.is_none_or(|pixels| pixels > PNG_PIXELS_MAX) {
        return Err(RasterError::TooManyPixels(width, height));
    }
    let pixmap = Pixmap::new(width, height);
    let mut pixmap = pixmap.ok_or_else(|| RasterError::Picture("it has no size".to_owned()))?;
    let scale = Transform::from_scale(SHARPNESS, SHARPNESS);
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    let bytes = pixmap.encode_png();
    bytes.map_err(|error| RasterError::Picture(error.to_string()))
}

fn options() -> Options<'static> {
    let mut fonts = Database::new();
    for font in [REGULAR, SEMI_BOLD] {
        fonts.load_font_source(Source::Binary(Arc::new(font)));
    }
    fonts.set_sans_serif_family("Inter");
    Options {
        font_family: "Inter".to_owned(),
        fontdb: Arc::new(fonts),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(width: u32, height: u32) -> String {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"/>")
    }

    #[test]
    fn a_picture_is_as_large_as_the_limit_and_no_larger() {
        let height = PNG_PIXELS_MAX / 4 / 1_000;
        assert!(
            png(&drawing(1_000, height))
                .unwrap()
                .starts_with(b"\x89PNG")
        );
        let larger = png(&drawing(1_000, height + 1));
        assert!(matches!(larger, Err(RasterError::TooManyPixels(2_000, _))));
    }

    #[test]
    fn a_drawing_is_as_long_as_the_limit_and_no_longer() {
        let short = drawing(10, 10);
        let full = format!("{}{short}", " ".repeat(SVG_BYTES_MAX - short.len()));
        assert!(png(&full).is_ok());
        assert!(matches!(
            png(&format!(" {full}")),
            Err(RasterError::TooLarge(_))
        ));
    }

    #[test]
    fn nothing_outside_the_drawing_is_read() {
        let image = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
             width=\"10\" height=\"10\"><image width=\"10\" height=\"10\" xlink:href=\"/etc/passwd\"/></svg>";
        assert_eq!(png(image).unwrap(), png(&drawing(10, 10)).unwrap());
    }

    #[test]
    fn letters_are_painted() {
        let blank = png(&drawing(60, 20)).unwrap();
        let text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"20\" \
             font-family=\"Inter, Arial\"><text y=\"15\" font-weight=\"600\">Åæø</text></svg>";
        assert_ne!(png(text).unwrap(), blank);
    }
}
