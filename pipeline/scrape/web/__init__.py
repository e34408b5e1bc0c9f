"""The network: asking politely, remembering what was asked, finding addresses of articles.

settings    what a user may set                  memory      what was asked before, kept by the caller
network     connections, never to private hosts  politeness  one request a host at a time, and the pause
robots      what a site allows                   body        streaming, unpacking, the size cap
challenge   cookie pages and hops                client      one request: retries, redirects, archive
feeds, sitemaps, paging    addresses in what was fetched (lead)
plan        what is wanted, where to look        visits      one article asked for, read, remembered
crawl       from sources to articles
"""
