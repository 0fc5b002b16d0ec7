"""Times are read as they are typed in a review, and refused where they could mean something else."""

from datetime import UTC, datetime, time, timedelta, tzinfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pmreview.core.errors import NotUnderstood
from pmreview.core.text import harmless
from pmreview.core.times import Moment, read_moment, shown_date, shown_moment, shown_time, split_moment, zone

SELECTED = datetime(2026, 3, 10, 10, 14, tzinfo=UTC)  # a Tuesday
PARIS = zone("Europe/Paris")
NEW_YORK = zone("America/New_York")


def understood(typed: str, near: str = "2026-03-10T10:14Z", place: str = "UTC", now: str = "") -> Moment:
    return read_moment(
        typed,
        zone=zone(place),
        near=datetime.fromisoformat(near) if near else None,
        now=datetime.fromisoformat(now) if now else None,
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10:14", "2026-03-10T10:14:00+00:00"),
        ("9:05", "2026-03-10T09:05:00+00:00"),
        ("10:14:30", "2026-03-10T10:14:30+00:00"),
        ("10:14:30.25", "2026-03-10T10:14:30.250000+00:00"),
        ("1014", "2026-03-10T10:14:00+00:00"),
        ("10h14", "2026-03-10T10:14:00+00:00"),
        ("2:30pm", "2026-03-10T14:30:00+00:00"),
        ("2:30 p.m.", "2026-03-10T14:30:00+00:00"),
        ("2pm", "2026-03-10T14:00:00+00:00"),
        ("12pm", "2026-03-10T12:00:00+00:00"),
        ("12:05 am", "2026-03-10T00:05:00+00:00"),
        ("+4m", "2026-03-10T10:18:00+00:00"),
        ("+4 min", "2026-03-10T10:18:00+00:00"),
        ("+1h30", "2026-03-10T11:44:00+00:00"),
        ("+1h30m", "2026-03-10T11:44:00+00:00"),
        ("-2m", "2026-03-10T10:12:00+00:00"),
        ("−2m", "2026-03-10T10:12:00+00:00"),
        ("+90s", "2026-03-10T10:15:30+00:00"),
        ("+1d2h", "2026-03-11T12:14:00+00:00"),
        ("today 23:50", "2026-03-10T23:50:00+00:00"),
        ("yesterday 23:50", "2026-03-09T23:50:00+00:00"),
        ("yesterday at 11pm", "2026-03-09T23:00:00+00:00"),
        ("Mon 10:14", "2026-03-09T10:14:00+00:00"),
        ("thursday 01:00", "2026-03-12T01:00:00+00:00"),
        ("2026-03-08 10:14", "2026-03-08T10:14:00+00:00"),
        ("2026-03-08T10:14:30.123456789Z", "2026-03-08T10:14:30.123456+00:00"),
        ("2026/03/08 10:14", "2026-03-08T10:14:00+00:00"),
        ("8 Mar 10:14", "2026-03-08T10:14:00+00:00"),
        ("Mar 8 10:14", "2026-03-08T10:14:00+00:00"),
        ("8 march 2026 10:14", "2026-03-08T10:14:00+00:00"),
        ("March 8th, 2026 at 10:14", "2026-03-08T10:14:00+00:00"),
        ("Sun 8 Mar 2026 10:14", "2026-03-08T10:14:00+00:00"),
        ("8/Mar/2026 10:14:01 +0100", "2026-03-08T10:14:01+01:00"),
        ("29 Feb 2024 10:14", "2024-02-29T10:14:00+00:00"),
        ("10:14Z", "2026-03-10T10:14:00+00:00"),
        ("10:14 utc", "2026-03-10T10:14:00+00:00"),
        ("10:14 +05:30", "2026-03-10T10:14:00+05:30"),
        ("10:14 -05:00", "2026-03-10T10:14:00-05:00"),
        ("10:14 UTC+2", "2026-03-10T10:14:00+02:00"),
        ("10:14 Europe/Paris", "2026-03-10T10:14:00+01:00"),
        ("10:14 america/new_york", "2026-03-10T10:14:00-04:00"),
        ("2026-03-08 10:14-05:00", "2026-03-08T10:14:00-05:00"),
    ],
)
def test_a_time_means_what_the_room_would_take_it_for(typed: str, meant: str) -> None:
    assert understood(typed).at.isoformat() == meant
    assert not understood(typed).approximate


@pytest.mark.parametrize("typed", ["~10:14", "about 10:14", "ca. 10:14", "circa 10:14", "10 Mar ~10:14", "about +0m"])
def test_a_time_that_is_about_right_says_so(typed: str) -> None:
    assert understood(typed) == Moment(SELECTED, approximate=True)


@pytest.mark.parametrize(
    ("typed", "place", "meant"),
    [
        ("10:14 CET", "Europe/Berlin", "2026-03-10T10:14:00+01:00"),
        ("1 jul 2025 10:14 CEST", "Europe/Paris", "2025-07-01T10:14:00+02:00"),
        ("10:14 EDT", "America/New_York", "2026-03-10T10:14:00-04:00"),
        ("10:14 ET", "America/New_York", "2026-03-10T10:14:00-04:00"),
        ("10:14 IST", "Asia/Kolkata", "2026-03-10T10:14:00+05:30"),
    ],
)
def test_the_own_zone_may_be_called_what_it_is_called_then(typed: str, place: str, meant: str) -> None:
    assert understood(typed, place=place).at.isoformat() == meant


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("10.14", "looks like a date"),
        ("3/4 10:14", "write 3 Apr or 4 Mar, then the time"),
        ("27.11. 9:33", "write 27 Nov, then the time"),
        ("03.04.2026 10:14", "write 3 Apr 2026 or 4 Mar 2026, then the time"),
        ("20.12.2026 10:14", "write 20 Dec 2026, then the time"),
        ("31/32 10:14", "write 2026-03-10, then the time"),
        ("10:14 PST", "not one certain time zone: write -08:00 or America/Los_Angeles"),
        ("10:14 CET", r"write \+01:00 or Europe/Berlin"),
        ("10:14 IST", r"write \+05:30 or Asia/Kolkata"),
        ("10:14 CEST", r"write \+02:00 or Europe/Berlin"),
        ("10:14 Europe/Pariss", "no time zone"),
        ("10:14 +05:20", "the offset of no time zone"),
        ("10:14-10:20", "is a span"),
        ("10:14-11:00", "is a span"),
        ("10:14 – 10:30", "is a span"),
        ("25:00", "no time of day"),
        ("10:75", "no time of day"),
        ("14:30pm", "no time of day"),
        ("+4", r"Write \+4m"),
        ("10 Mar", "a day without a time"),
        ("10 Mar 2026", "a day without a time"),
        ("Wed 10 Mar 2026 10:14", "is no Wednesday"),
        ("31 Apr 10:14", "There is no 31 Apr"),
        ("29 Feb 2026 10:14", "There is no 29 Feb 2026"),
        ("29 Feb 10:14", "Which year"),
        ("2026-13-01 10:14", "no month 13"),
        ("now", "still open"),
        ("1400pm", "no time"),
        ("quarter past ten", "no time"),
        ("10:14 alert", "no time"),
        ("9999-12-31 23:59 -05:00", "beyond the calendar"),
        ("", "no time"),
    ],
)
def test_what_has_no_one_meaning_is_refused_with_a_way_out(typed: str, reason: str) -> None:
    with pytest.raises(NotUnderstood, match=reason):
        understood(typed)


@pytest.mark.parametrize(
    ("near", "typed", "meant", "remark"),
    [
        ("2026-03-10T23:50Z", "00:10", "2026-03-11T00:10", "the next day, 11 Mar 2026"),
        ("2026-03-10T00:10Z", "23:50", "2026-03-09T23:50", "the day before, 9 Mar 2026"),
        ("2026-12-31T23:50Z", "00:10", "2027-01-01T00:10", "the next day, 1 Jan 2027"),
        ("2028-02-28T23:50Z", "00:10", "2028-02-29T00:10", "the next day, 29 Feb 2028"),
        ("2026-03-10T23:50Z", "+20m", "2026-03-11T00:10", "the next day, 11 Mar 2026"),
        ("2026-03-10T10:14Z", "22:14", "2026-03-10T22:14", ""),
        ("2026-03-10T10:14Z", "thu 10:14", "2026-03-12T10:14", "12 Mar 2026"),
        ("2026-01-02T10:14Z", "30 Dec 10:14", "2025-12-30T10:14", "30 Dec 2025"),
        ("2026-03-10T10:14Z", "9 Mar 10:14", "2026-03-09T10:14", ""),
    ],
)
def test_a_day_that_was_assumed_is_said(near: str, typed: str, meant: str, remark: str) -> None:
    assert understood(typed, near) == Moment(datetime.fromisoformat(meant + "Z"), remark=remark)


def test_the_date_of_the_selected_event_is_that_of_the_records_zone() -> None:
    assert (
        understood("01:00", near="2026-03-10T23:30Z", place="Asia/Tokyo").at.isoformat() == "2026-03-11T01:00:00+09:00"
    )
    assert understood("yesterday 01:00", near="2026-03-10T23:30Z", place="Asia/Tokyo").at.day == 10


@given(st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)), st.times(), st.sampled_from([UTC, PARIS, NEW_YORK]))
def test_a_bare_time_is_never_further_than_half_a_day_away(near: datetime, typed: time, place: tzinfo) -> None:
    near = near.replace(tzinfo=UTC)
    try:
        away = abs(read_moment(f"{typed:%H:%M}", zone=place, near=near).at - near)
    except NotUnderstood:  # a time that the clocks skipped
        assume(False)
    assert away <= timedelta(hours=13)  # half of a day of 25 hours, or an hour more next to it


def test_without_a_selected_event_a_time_is_todays_or_needs_its_date() -> None:
    assert understood("09:00", near="", now="2026-03-10T10:14Z").remark == "today, 10 Mar 2026"
    assert understood("2026-03-10 10:14", near="").at == SELECTED
    assert understood("Fri 10:14", near="", now="2026-03-10T10:14Z").at.day == 6, "what is told lies in the past"
    for typed in ("10:14", "yesterday 10:14", "+4m"):
        with pytest.raises(NotUnderstood):
            understood(typed, near="")


def test_now_is_what_the_caller_says_it_is() -> None:
    assert understood("now", now="2026-03-10T11:00:07.9+01:00").at.isoformat() == "2026-03-10T10:00:07+00:00"


@pytest.mark.parametrize(
    ("typed", "place", "instead"),
    [("29 Mar 02:30", "Europe/Paris", "01:30 or 03:30"), ("8 Mar 02:15", "America/New_York", "01:15 or 03:15")],
)
def test_a_time_that_the_clocks_skipped_is_refused(typed: str, place: str, instead: str) -> None:
    with pytest.raises(NotUnderstood, match=instead):
        understood(typed, near="2026-03-20T10:00Z", place=place)


def test_of_a_time_that_the_clocks_showed_twice_the_one_near_the_event_is_taken_and_said() -> None:
    before = understood("02:30", near="2026-10-25T00:10Z", place="Europe/Paris")
    after = understood("02:30", near="2026-10-25T01:40Z", place="Europe/Paris")
    alone = read_moment("2026-10-25 02:30", zone=PARIS)
    assert before.at == alone.at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert after.at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert "taken as the first 02:30, +02:00" in before.remark
    assert "taken as the second 02:30, +01:00" in after.remark
    assert understood("02:30 +01:00", near="2026-10-25T00:10Z", place="Europe/Paris") == Moment(after.at)


def test_counting_across_a_change_of_the_clocks_counts_real_minutes() -> None:
    spring = understood("+1h", near="2026-03-29T00:30Z", place="Europe/Paris")
    autumn = understood("+1h", near="2026-11-01T05:30Z", place="America/New_York")
    assert spring.at.isoformat() == "2026-03-29T03:30:00+02:00"
    assert autumn.at.isoformat() == "2026-11-01T01:30:00-05:00"


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("10:14 alert fires", "alert fires"),
        ("  10:14   alert fires ", "alert fires"),
        ("10:14: alert fires", "alert fires"),
        ("10:14, alert fires", "alert fires"),
        ("10:14 - alert fires", "alert fires"),
        ("10:14: - alert fires", "- alert fires"),
        ("10:14 UTC alert fires", "alert fires"),
        ("10:14 Europe/Paris: alert fires", "alert fires"),
        ("10:14 read/write errors", "read/write errors"),
        ("10:14 Z-index bug", "Z-index bug"),
        ("10:14 API errors", "API errors"),
        ("10:14 +1200 errors a minute", "+1200 errors a minute"),
        ("10:14", ""),
    ],
)
def test_a_line_is_a_time_and_the_text_after_it(line: str, rest: str) -> None:
    moment, text = split_moment(line, zone=UTC, near=SELECTED, now=None)
    assert moment is not None
    assert (f"{moment.at:%H:%M}", text) in [("10:14", rest), ("09:14", rest)]


@pytest.mark.parametrize(
    "line",
    [
        "rollback started", "3/4 of the pods are down", "10.14 goes live", "10 pods restart", "2575 errors",
        "about thirty customers call", "+4 replicas", "May 5 pods crash", "yesterday somebody changed it", "",
        "Monday's release goes live", "nowhere to be seen", "10:14pmx", "١٠:١٤ alert",
    ],
)  # fmt: skip
def test_a_line_that_begins_with_text_is_left_alone(line: str) -> None:
    assert split_moment(line, zone=UTC, near=SELECTED, now=None) == (None, line)


def test_a_number_that_is_taken_for_a_time_is_said() -> None:
    moment, text = split_moment("1200 errors", zone=UTC, near=SELECTED, now=None)
    assert text == "errors"
    assert moment is not None
    assert moment.remark == "1200 is taken as a time of day"


def test_two_dashes_say_that_nobody_knows_the_time() -> None:
    assert split_moment("--:-- 1200 errors", zone=UTC, near=SELECTED, now=None) == (None, "1200 errors")


@given(st.text() | st.from_regex(r"[0-9:+\-~ aprmTZ/.]{0,30}", fullmatch=True))
def test_any_text_is_understood_or_refused(text: str) -> None:
    for near in (SELECTED, None):
        for read in (read_moment, split_moment):
            try:
                read(text, zone=PARIS, near=near, now=SELECTED)
                said = ""
            except NotUnderstood as problem:
                said = str(problem)
            assert harmless(said) == said
            assert len(said) < 200


@pytest.mark.parametrize(
    "piece", [" ", "1", "10:14", "+1h", "about ", "Mon ", "10 Mar ", "-", "Europe/", "\\", "\u00a0", "10:14 - ", "~"]
)
@pytest.mark.usefixtures("ends")
def test_a_hostile_line_takes_no_time(piece: str) -> None:
    line = piece * (100_000 // len(piece))
    for start in ("", "10:14", "10:14 ", "2026-03-10 ", "+"):
        try:
            split_moment(start + line, zone=UTC, near=SELECTED, now=SELECTED)
        except NotUnderstood:
            continue


@pytest.mark.parametrize(
    "name", ["PST", "IST", "CET", "right/Europe/Paris", "../UTC", "Europe", "localtime", "", "+25:00", "Ünited/Zone"]
)
def test_a_name_that_is_no_certain_zone_is_refused(name: str) -> None:
    with pytest.raises(NotUnderstood, match="write "):
        zone(name)


@pytest.mark.parametrize("name", ["UTC", "utc", "Z", "Etc/UTC", "+00:00"])
def test_utc_is_one_zone_whatever_it_is_called(name: str) -> None:
    assert zone(name) is UTC


def test_times_are_shown_in_the_records_zone() -> None:
    assert shown_time(SELECTED, PARIS) == "11:14"
    assert shown_time(SELECTED + timedelta(seconds=7), UTC) == "10:14:07"
    assert shown_date(SELECTED) == shown_date(SELECTED.date()) == "10 Mar 2026"
    assert shown_date(datetime(2026, 3, 10, 23, 30, tzinfo=UTC), PARIS) == "11 Mar 2026"
    assert shown_moment(SELECTED, UTC) == "Tue 10 Mar 2026 10:14 UTC"
    assert shown_moment(SELECTED, PARIS) == "Tue 10 Mar 2026 11:14 +01:00 Europe/Paris"
    assert shown_moment(SELECTED, zone("+05:30")) == "Tue 10 Mar 2026 15:44 +05:30"


@given(
    st.datetimes(datetime(1975, 1, 1), datetime(2060, 1, 1)).map(lambda at: at.replace(microsecond=0, tzinfo=UTC)),
    st.sampled_from(["UTC", "Europe/Paris", "America/New_York", "Asia/Kolkata", "-03:30"]),
)
def test_a_moment_that_is_shown_in_full_reads_back(at: datetime, place: str) -> None:
    assert read_moment(shown_moment(at, zone(place)), zone=UTC) == Moment(at)
