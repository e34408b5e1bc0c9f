"""Asks a Datasette object for addresses without a server."""

import asyncio


def client_of(datasette):
    def ask(path, **more):
        async def one():
            await datasette.invoke_startup()
            return await datasette.client.get(path, **more)

        return asyncio.run(one())

    return ask
