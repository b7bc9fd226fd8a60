//! ECharts in QuickJS: an option in, ECharts' own SVG out.
//!
//! A runtime is bound to its thread. It has a memory limit and a deadline for each chart; after a
//! failure it is thrown away, since a script that was cut off may have left anything behind.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Instant;

use rquickjs::{CatchResultExt, CaughtError, Context, Ctx, Function, Runtime};

use super::{ChartError, Limits};

/// ECharts as npm delivers it, see `build.rs`.
const ECHARTS: &str = include_str!(concat!(env!("OUT_DIR"), "/echarts.js"));

/// What ECharts lacks outside a browser, and the one function that is called from here.
const PRELUDE: &str = include_str!("engine.js");

/// The stack of a script; bytes. ECharts lays out by recursion, so it is well above the default.
const STACK_BYTES_MAX: usize = 1024 * 1024;

/// A chart option as ECharts reads it, and the drawing's size in the pixels of its viewBox.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Script {
    /// The option as JSON.
    pub option: String,
    /// Width of the viewBox.
    pub width: u32,
    /// Height of the viewBox.
    pub height: u32,
}

/// One runtime with ECharts loaded.
pub struct Engine {
    context: Context,
    deadline: Rc<Cell<Option<Instant>>>,
    limits: Limits,
    drawn: usize,
}

impl Engine {
    /// Loads ECharts into a new runtime. The time limit does not count for this: it takes longer
    /// than any chart, and its work is always the same.
    ///
    /// # Errors
    /// Where the runtime cannot be made, or ECharts does not load in it.
    pub fn start(limits: Limits) -> Result<Self, ChartError> {
        let runtime = Runtime::new().map_err(broken)?;
        runtime.set_memory_limit(limits.memory_bytes);
        runtime.set_max_stack_size(STACK_BYTES_MAX);
        let deadline: Rc<Cell<Option<Instant>>> = Rc::default();
        let watched = Rc::clone(&deadline);
        runtime.set_interrupt_handler(Some(Box::new(move || {
            watched.get().is_some_and(|end| Instant::now() >= end)
        })));
        let context = Context::full(&runtime).map_err(broken)?;
        context.with(|ctx| {
            for source in [PRELUDE, ECHARTS] {
                let loaded: Result<(), _> = ctx.eval(source);
                loaded.catch(&ctx).map_err(|caught| failed(&caught))?;
            }
            Ok(())
        })?;
        Ok(Self {
            context,
            deadline,
            limits,
            drawn: 0,
        })
    }

    /// Draws one chart.
    ///
    /// # Errors
    /// Where the script throws, and where it takes longer than the limits allow.
    pub fn draw(&mut self, script: &Script) -> Result<String, ChartError> {
        self.drawn += 1;
        let end = Instant::now() + self.limits.draw_time;
        self.deadline.set(Some(end));
        let drawn = self.context.with(|ctx| call(&ctx, script));
        self.deadline.set(None);
        drawn.map_err(|error| {
            if Instant::now() >= end {
                ChartError::TookTooLong
            } else {
                error
            }
        })
    }

    /// Whether it has drawn so many charts that a fresh one should take over: whatever ECharts
    /// keeps between charts is let go of.
    pub fn is_worn(&self) -> bool {
        self.drawn >= self.limits.charts_per_runtime
    }
}

fn call(ctx: &Ctx<'_>, script: &Script) -> Result<String, ChartError> {
    let draw: Function = ctx.globals().get("drawChart").map_err(broken)?;
    draw.call((script.option.as_str(), script.width, script.height))
        .catch(ctx)
        .map_err(|caught| failed(&caught))
}

fn failed(caught: &CaughtError<'_>) -> ChartError {
    ChartError::Script(caught.to_string())
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn broken(error: rquickjs::Error) -> ChartError {
    ChartError::Script(error.to_string())
}
