//! The limits of drawing: what happens past each, and that the named ones are in force.

use std::time::Duration;

use kinds::Lang;
use present::chart::{ChartSpec, Distribution, OptionBar, Portion, Tone};
use server::charts::{
    CACHE_BYTES_MAX, CHARTS_PER_RUNTIME_MAX, ChartError, Charts, DRAW_TIME_MAX, Frame, Limits,
    MEMORY_BYTES_MAX, QUEUE_LENGTH_MAX,
};

fn chart(label: &str) -> ChartSpec {
    let option = |label: &str, count, tone| OptionBar {
        label: label.to_owned(),
        part: Portion { count, of: 260 },
        tone,
        href: None,
    };
    ChartSpec::Distribution(Distribution {
        options: vec![
            option(label, 148, Tone::Focus),
            option("Nei", 112, Tone::Rest),
        ],
        exclusive: true,
    })
}

#[test]
fn the_named_limits_are_in_force() {
    let limits = Limits::default();
    assert_eq!(limits.draw_time, DRAW_TIME_MAX);
    assert_eq!(limits.memory_bytes, MEMORY_BYTES_MAX);
    assert_eq!(limits.charts_per_runtime, CHARTS_PER_RUNTIME_MAX);
    assert_eq!(limits.queue_length, QUEUE_LENGTH_MAX);
    assert_eq!(limits.cache_bytes, CACHE_BYTES_MAX);
}

#[tokio::test]
async fn a_runtime_is_replaced_one_past_its_last_chart() {
    let limits = Limits {
        charts_per_runtime: 2,
        threads: 1,
        cache_bytes: 0,
        ..Limits::default()
    };
    let charts = Charts::start(limits).unwrap();
    // A chart that differs each time is drawn each time, whatever the cache keeps.
    for (number, runtimes) in [1, 1, 2, 2, 3].into_iter().enumerate() {
        let spec = chart(&format!("Ja {number}"));
        charts.draw(&spec, Lang::Nb, Frame::Wide).await.unwrap();
        assert_eq!(charts.runtimes(), runtimes, "chart {number}");
    }
}

#[tokio::test]
async fn past_the_time_limit_there_is_no_chart_and_the_runtime_is_replaced() {
    let limits = Limits {
        draw_time: Duration::ZERO,
        threads: 1,
        ..Limits::default()
    };
    let charts = Charts::start(limits).unwrap();
    for runtimes in 1..=2 {
        let error = charts.draw(&chart("Nord"), Lang::Nb, Frame::Wide).await;
        assert_eq!(error, Err(ChartError::TookTooLong));
        assert_eq!(charts.runtimes(), runtimes);
    }
}

#[tokio::test]
async fn past_the_memory_limit_there_is_no_chart() {
    let limits = Limits {
        memory_bytes: 1024 * 1024,
        ..Limits::default()
    };
    let charts = Charts::start(limits).unwrap();
    let error = charts.draw(&chart("Nord"), Lang::Nb, Frame::Wide).await;
    assert!(matches!(error, Err(ChartError::Script(_))), "{error:?}");
}

#[tokio::test]
async fn a_full_queue_says_so_at_once() {
    let limits = Limits {
        queue_length: 1,
        threads: 1,
        cache_bytes: 0,
        ..Limits::default()
    };
    let charts = Charts::start(limits).unwrap();
    // Distinct charts, since those who ask for the same one share a drawing. One is drawn, one
    // waits; loading ECharts alone takes longer than asking for the rest.
    let asked: Vec<_> = (0..8)
        .map(|number| {
            let charts = charts.clone();
            tokio::spawn(async move {
                let spec = chart(&format!("Ja {number}"));
                charts.draw(&spec, Lang::Nb, Frame::Wide).await
            })
        })
        .collect();
    let mut busy = 0;
    let mut fine = 0;
    for task in asked {
        match task.await.unwrap() {
            Ok(_) => fine += 1,
            Err(ChartError::Busy) => busy += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert!(busy >= 6, "{busy} of 8");
    assert!(fine >= 1);
    charts
        .draw(&chart("Nord"), Lang::Nb, Frame::Wide)
        .await
        .unwrap();
}
