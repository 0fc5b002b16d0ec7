"""What the incident did to customers, and what they are told about it."""

from typing import Annotated

from pydantic import Field

from pmreview.core.value import Amount, Count, Flag, Instant, Line, Names, Prose, Shape, Value

EFFECTS = ("degraded", "partial-outage", "outage", "maintenance")


class Affected(Value):
    """One component's bad hours: an `[[impact.affected]]` entry."""

    component: Line = Field("", description="The part of the product.")
    effect: Annotated[Line, Shape("word", EFFECTS)] = Field("", description="How it was affected.")
    began: Instant = Field(None, description="When the effect began.")
    ended: Instant = Field(None, description="When the effect ended.")


class Impact(Value):
    """The `[impact]` table. When customers were told is the milestone `customers-told` of the timeline."""

    customers_affected: Count = Field(None, description="How many customers were affected; the least, of a range.")
    customers_affected_max: Count = Field(None, title="At most", description="The most, where only a range is known.")
    share_percent: Amount = Field(None, title="Share of customers, %", description="Of all customers, in percent.")
    estimated: Flag = Field(False, description="Whether the numbers are an estimate.")
    measure: Line = Field("", description="A figure that shows the size of it, such as failed requests.")
    what_customers_saw: Prose = Field("", description="What it looked like from the outside.")
    business_impact: Prose = Field("", description="What it cost: orders, revenue, contracts, trust.")
    data_loss: Prose = Field("", description="What was lost or wrong, and whether it is back.")
    told_via: Names = Field((), description="How customers were told: status page, e-mail, support.")
    affected: Annotated[tuple[Affected, ...], Field(strict=False)] = Field((), description="The components over time.")


class CustomerSummary(Value):
    """The `[customer_summary]` table: the only texts that the page for customers is made of."""

    title: Line = Field("", description="The headline that customers read.")
    what_happened: Prose = Field("", description="What happened, in plain words.")
    what_we_are_doing: Prose = Field("", description="What changes so that it does not happen again.")
    apology: Prose = Field("", description="An apology that a customer would believe.")
    show_number: Flag = Field(False, description="Whether the page may say how many were affected.")
