"""Ask two services at once, with one limit on the time for both."""

import asyncio
import sys
from dataclasses import dataclass


class ServiceError(Exception):
    pass


@dataclass
class Profile:
    account: str
    orders: int


@dataclass
class Services:
    """A stand-in for two services that answer late, or with an error."""

    account_delay: float
    orders_delay: float
    orders_fail: bool

    async def fetch_account(self, user: str) -> str:
        await asyncio.sleep(self.account_delay)
        return f"account of {user}"

    async def fetch_orders(self, user: str) -> int:
        await asyncio.sleep(self.orders_delay)
        if self.orders_fail:
            raise ServiceError("orders: 500")
        return len(user)


# fingerpost:begin load
async def load_profile(services: Services, user: str) -> Profile:
    async with asyncio.timeout(0.2), asyncio.TaskGroup() as group:
        account = group.create_task(services.fetch_account(user))
        orders = group.create_task(services.fetch_orders(user))
    return Profile(account.result(), orders.result())
# fingerpost:end load


async def main(account: str, orders: str, fail: str) -> int:
    services = Services(float(account), float(orders), fail == "yes")
    try:
        profile = await load_profile(services, "ada")
    except TimeoutError:
        print("too late")
        return 1
    except ExceptionGroup as errors:  # of the group: the first error, the others are cancelled
        print(errors.exceptions[0])
        return 1
    print(f"{profile.account}, {profile.orders} orders")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(*sys.argv[1:])))
