import re

from tests.contracts import PAGE_MODELS
from tests.test_queries import limit, queries


def short(sql):
    t = re.search(r'FROM "(\w+)"', sql)
    w = sql.partition(" WHERE ")[2]
    return (t[1] if t else sql[:60]) + "  " + re.sub(r'"\w+"\.','',w)[:140] + (" [+JOIN "+",".join(re.findall(r'JOIN "(\w+)"', sql))+"]" if "JOIN" in sql else "")
def test_a(furnished_site, client):
    for bodytypes in [("text","image","documents","stats")]:
        for model in PAGE_MODELS:
            page = model.objects.latest("pk")
            if hasattr(page, "body"):
                page.body = [(b.block_type, b.value) for b in page.body if b.block_type in bodytypes]
            if hasattr(page,"body"): page.save()
    for model in PAGE_MODELS:
        page = model.objects.latest("pk")
        full = page.body if hasattr(page,"body") else None
        q = queries(client, page.url)
        print("##", model.__name__, len(q), limit(model._meta.label))
        for n, s in enumerate(q,1): print("   ", n, short(s))
