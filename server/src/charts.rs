//! Charts, drawn on the server: a [`ChartSpec`] becomes a `charming` chart, ECharts draws it in
//! QuickJS, and the SVG is cleaned so that it may stand in a page under a strict content policy.
//!
//! **Invariants:** the same spec gives the same bytes, whichever thread draws it. The SVG holds no
//! `style`, no script and no address outside this site. Colours are classes (`style/charts.css`
//! gives them in light, dark and print) over presentation attributes that hold where no style
//! sheet is, so that one drawing serves page and file. A failure costs the chart only: the page
//! stands with its table.
//!
//! The SVG has neither role nor label: whoever places it says what it is. Its links cannot be
//! reached by keyboard, since the table beside it has the same ones; place it `aria-hidden`.

pub mod engine;
pub mod file;
mod layout;
pub mod map;
mod palette;
mod pool;
pub mod raster;
mod svg;
mod text;

use std::sync::Arc;
use std::time::Duration;

use kinds::Lang;
use pool::Pool;
use present::chart::ChartSpec;
use present::words::catalog::trouble as word;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

/// How long a chart may take; a chart takes 15–30 ms.
pub const DRAW_TIME_MAX: Duration = Duration::from_millis(500);
/// Memory a runtime may hold; bytes. ECharts itself takes about a fifth of it.
pub const MEMORY_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Charts a runtime draws before a fresh one takes over.
pub const CHARTS_PER_RUNTIME_MAX: usize = 1_000;
/// Charts that may wait; with two threads the last of them waits about a second.
pub const QUEUE_LENGTH_MAX: usize = 64;
/// Threads that draw.
pub const THREADS: usize = 2;
/// Drawn charts that are kept; bytes of keys and SVG. About 1 500 charts.
pub const CACHE_BYTES_MAX: u64 = 16 * 1024 * 1024;
/// Entries the cache is laid out for.
const CACHE_ENTRIES: usize = 1_500;

/// Limits of drawing; the default is the constants above.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// See [`DRAW_TIME_MAX`].
    pub draw_time: Duration,
    /// See [`MEMORY_BYTES_MAX`].
    pub memory_bytes: usize,
    /// See [`CHARTS_PER_RUNTIME_MAX`].
    pub charts_per_runtime: usize,
    /// See [`QUEUE_LENGTH_MAX`].
    pub queue_length: usize,
    /// See [`THREADS`].
    pub threads: usize,
    /// See [`CACHE_BYTES_MAX`].
    pub cache_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            draw_time: DRAW_TIME_MAX,
            memory_bytes: MEMORY_BYTES_MAX,
            charts_per_runtime: CHARTS_PER_RUNTIME_MAX,
            queue_length: QUEUE_LENGTH_MAX,
            threads: THREADS,
            cache_bytes: CACHE_BYTES_MAX,
        }
    }
}

/// Why there is no chart.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChartError {
    /// Too many charts wait already.
    #[error("too many charts are waiting")]
    Busy,
    /// The time limit was reached.
    #[error("drawing took too long")]
    TookTooLong,
    /// The script failed, or reached the memory limit.
    #[error("the script failed: {0}")]
    Script(String),
    /// The drawing held something that must not stand in a page.
    #[error("the drawing held something unexpected: {0}")]
    Drawing(String),
    /// The drawing threads have ended.
    #[error("the threads that draw have ended")]
    Stopped,
}

impl ChartError {
    /// Why there is no chart, and where the same numbers are, in sentences.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Busy => word::CHARTS_BUSY.text(lang).to_owned(),
            Self::TookTooLong => word::CHART_TOO_SLOW.text(lang).to_owned(),
            Self::Script(fault) => word::CHART_FAILED.fill(lang, &[("fault", fault)]),
            Self::Drawing(fault) => word::CHART_UNCLEAN.fill(lang, &[("fault", fault)]),
            Self::Stopped => word::CHARTS_STOPPED.text(lang).to_owned(),
        }
    }
}

/// How wide the place is that a chart stands in. Text keeps its size; the layout changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Frame {
    /// Beside or across a page; labels stand left of the bars. 720 wide.
    Wide,
    /// A phone; labels stand above the bars. 340 wide.
    Narrow,
}

impl Frame {
    /// Width of the viewBox; pixels at natural size.
    pub fn width(self) -> u32 {
        match self {
            Self::Wide => 720,
            Self::Narrow => 340,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct DrawingKey {
    spec: ChartSpec,
    lang: Lang,
    frame: Frame,
}

/// Weighs a drawing by what it takes in memory, its key taken to be as large as a short drawing.
#[derive(Debug, Clone)]
struct ByBytes;

/// What a key and its place in the cache take; bytes, roughly.
const KEY_BYTES: u64 = 2_048;

impl Weighter<DrawingKey, Arc<str>> for ByBytes {
    fn weight(&self, _: &DrawingKey, svg: &Arc<str>) -> u64 {
        svg.len() as u64 + KEY_BYTES
    }
}

/// Draws charts and keeps them. Cheap to clone; clones share threads and cache.
#[derive(Debug, Clone)]
pub struct Charts {
    pool: Pool,
    cache: Arc<Cache<DrawingKey, Arc<str>, ByBytes>>,
}

impl Charts {
    /// Starts the drawing threads.
    ///
    /// # Errors
    /// If the machine will not give a thread.
    pub fn start(limits: Limits) -> Result<Self, ChartError> {
        Ok(Self {
            pool: Pool::start(limits)?,
            cache: Arc::new(Cache::with_weighter(
                CACHE_ENTRIES,
                limits.cache_bytes,
                ByBytes,
            )),
        })
    }

    /// How many runtimes have been started so far: one for each thread that has drawn, and one for
    /// each that was worn or broken.
    pub fn runtimes(&self) -> usize {
        self.pool.runtimes()
    }

    /// The chart as an `<svg>` element for a page, from the cache or drawn now.
    ///
    /// Those who ask for the same chart at the same time wait for one drawing.
    ///
    /// # Errors
    /// If it could not be drawn; the next call tries again.
    pub async fn draw(
        &self,
        spec: &ChartSpec,
        lang: Lang,
        frame: Frame,
    ) -> Result<Arc<str>, ChartError> {
        let key = DrawingKey {
            spec: spec.clone(),
            lang,
            frame,
        };
        let drawing = async {
            let layout = layout::lay_out(spec, lang, frame);
            let drawn = self.pool.draw(layout.script()?).await?;
            svg::clean(&drawn, &layout, &place(spec, frame)).map(Arc::<str>::from)
        };
        self.cache.get_or_insert_async(&key, drawing).await
    }
}

/// A page holds at most one chart of each kind, in each frame.
fn place(spec: &ChartSpec, frame: Frame) -> svg::SvgPlace {
    let class = match frame {
        Frame::Wide => "ch ch-wide",
        Frame::Narrow => "ch ch-narrow",
    };
    let prefix = match (spec, frame) {
        (ChartSpec::Distribution(_), Frame::Wide) => "ch-dw",
        (ChartSpec::Distribution(_), Frame::Narrow) => "ch-dn",
        (ChartSpec::Breakdown(_), Frame::Wide) => "ch-gw",
        (ChartSpec::Breakdown(_), Frame::Narrow) => "ch-gn",
    };
    svg::SvgPlace { class, prefix }
}
