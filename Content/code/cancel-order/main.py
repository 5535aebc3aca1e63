"""Cancel an order that was not shipped yet: one transaction, and the order as answer."""

import asyncio
import os
import sys
from datetime import datetime, timezone

from sqlalchemy import DateTime
from sqlalchemy.exc import NoResultFound
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


# fingerpost:begin cancel
class Order(Base):
    __tablename__ = "orders"

    id: Mapped[int] = mapped_column(primary_key=True)
    shipped_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    cancelled_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


class AlreadyShipped(Exception):
    pass


# Without expire_on_commit=False, reading a field after the commit would be a query that
# nobody awaits, and an AsyncSession answers that with MissingGreenlet.
engine = create_async_engine(os.environ.get("DATABASE_URL", "sqlite+aiosqlite://"))
sessions = async_sessionmaker(engine, expire_on_commit=False)


async def cancel(session: AsyncSession, order_id: int, now: datetime) -> Order:
    """Raises NoResultFound where there is no such order."""
    async with session.begin():
        order = await session.get_one(Order, order_id, with_for_update=True)
        if order.shipped_at is not None:
            raise AlreadyShipped(order_id)
        if order.cancelled_at is None:
            order.cancelled_at = now
    return order
# fingerpost:end cancel


async def main(ids: list[str]) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    noon = datetime(2026, 11, 28, 12, tzinfo=timezone.utc)
    async with sessions() as session, session.begin():
        session.add_all([Order(id=1), Order(id=2, shipped_at=noon)])
    for text in ids:
        try:
            async with sessions() as session:
                order = await cancel(session, int(text), noon)
            print(f"order {order.id} cancelled at {order.cancelled_at:%H:%M}")
        except NoResultFound:
            print(f"order {text} not found")
        except AlreadyShipped:
            print(f"order {text} already shipped")
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
