import time
def test_a(furnished_site, client):
    from tests.house import page_paths
    bad = []
    for m, p in page_paths().items():
        t = time.time()
        try:
            r = client.get(p)
            print(m.__name__, p, r.status_code, round(time.time()-t,3))
        except Exception as e:
            import traceback
            bad.append((m.__name__, repr(e)[:300]))
    print(len(page_paths()))
    assert not bad, bad
