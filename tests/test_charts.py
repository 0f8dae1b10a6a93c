"""Charts: as long as what they say, and readable without them."""

import re

from django.template.loader import render_to_string

import pytest

from cai_site.core.charts import BarChart, Item, LineChart


def item(number, label="x") -> Item:
    return Item(label, number, f"{number} %")


def test_bars_start_at_zero_and_are_as_long_as_their_numbers():
    bars = BarChart.of(item(number) for number in (12.5, 5, 10)).bars

    assert [(bar.start, bar.length) for bar in bars] == [(0, 100), (0, 40), (0, 80)]


def test_negative_bars_leave_the_zero_the_other_way():
    bars = BarChart.of(item(number) for number in (30, -10)).bars

    assert [(bar.start, bar.length) for bar in bars] == [(25, 75), (0, 25)]


@pytest.mark.parametrize("numbers", [[0], [0, 0], [-1], [10**11]])
def test_odd_numbers_still_give_a_chart(numbers):
    assert all(0 <= bar.length <= 100 for bar in BarChart.of(map(item, numbers)).bars)
    assert LineChart.of((2020 + n, item(number)) for n, number in enumerate(numbers)).points


def test_years_stand_as_far_apart_as_they_are():
    points = LineChart.of((year, item(1)) for year in (2021, 2011, 2016)).points

    assert [point.x for point in points] == [8, 49, 90]


def test_line_stands_on_zero():
    chart = LineChart.of([(2020, item(50)), (2021, item(100)), (2022, item(0))])

    assert [point.y for point in chart.points] == [49, 14, 84]
    assert chart.zero == 84


def test_many_points_carry_few_words():
    chart = LineChart.of((2000 + n, item((n * 7) % 20)) for n in range(20))

    assert sum(point.has_value for point in chart.points) <= 4
    assert sum(point.has_name for point in chart.points) == 2


def test_values_are_text_and_lengths_are_numbers():
    bars = render_to_string(
        "components/bar_chart.html", {"chart": BarChart.of([item(12.5), item(5.3)]), "title": "T"}
    )
    points = [(2020, item(50.5, "2020")), (2022, item(100, "2022"))]
    line = render_to_string(
        "components/line_chart.html", {"chart": LineChart.of(points), "title": "T", "id": "a"}
    )

    assert 'width="42.4"' in bars, "a decimal point, also in French"
    assert "5.3 %" in re.sub("<[^>]+>", "", bars)
    assert 'role="img" aria-labelledby="a-title a-desc"' in line
    assert "2020\u00a0: 50.5 %\u00a0; 2022\u00a0: 100 %</desc>" in line
