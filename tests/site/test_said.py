"""What a page says around its content is true of that page: where it is, what data it shows, what one can do there."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

INVENTED = "Đăng ký ở trang này là dữ liệu bịa ra để minh hoạ."


def test_the_footer_tells_of_invented_data_where_it_is_shown(page: Page) -> None:
    shown = {}
    for address in ("/", "/nam/2022/tong-hop/", "/nam/2022/don-vi/van-phong/", "/nam/2022/chi-tieu/", "/huong-dan/"):
        page.goto(address)
        shown[address] = INVENTED in page.locator(".md-footer").inner_text()
    assert [address for address, told in shown.items() if not told] == ["/nam/2022/chi-tieu/", "/huong-dan/"]


def test_all_seasons_are_no_part_of_one(page: Page) -> None:
    page.goto("/nam/")
    assert page.locator(".duong-dan li").all_inner_texts() == ["Trang chủ"]


def test_without_scripts_a_lost_page_offers_no_search(browser: Browser, base: str) -> None:
    context = browser.new_context(base_url=base, java_script_enabled=False)
    page = context.new_page()
    page.goto("/khong-co/trang-nay/")
    assert "ô tìm kiếm" not in page.locator("article").inner_text()
    assert page.get_by_role("link", name="Các đơn vị").first.is_visible()
    context.close()


def test_with_scripts_it_does(page: Page) -> None:
    page.goto("/404.html")
    assert "ô tìm kiếm" in page.locator("article").inner_text()
