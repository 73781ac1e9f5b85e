# The commands of the project, each one line of `make help`. On Windows see README.md.
PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/python -m build_scripts

.PHONY: help check status fix build site site-usb serve test bench audit lock
.DEFAULT_GOAL := help

help: ## in các lệnh
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

check: .venv/run ## kiểm tra mọi tệp dữ liệu
	@$(RUN) check

status: .venv/run ## ai chưa nộp, có lỗi, chưa ký, sau hạn; còn bao nhiêu ngày
	@$(RUN) status

fix: .venv/run ## sửa những khác biệt vô hại trong tệp dữ liệu
	@$(RUN) fix

build: .venv/run ## dựng bảng và trang, chưa dựng trang mạng
	@$(RUN) build

site: .venv/run ## kiểm tra, dựng trang và trang mạng vào thư mục site
	@$(RUN) site

site-usb: .venv/run ## như site, thêm bản không cần mạng vào thư mục site-usb
	@$(RUN) site-usb

serve: .venv/run ## mở trang tại máy này, tự dựng lại khi tệp thay đổi
	@$(RUN) serve

test: .venv/test ## chạy mọi phép thử
	@$(RUN) test

bench: .venv/test ## đo tốc độ kiểm tra và dựng trang
	@$(RUN) bench

audit: .venv/test ## chấm điểm trang bằng Lighthouse (cần Node)
	@$(RUN) audit

lock: .venv/test ## ghi lại các phiên bản đã khoá (cho người phát triển)
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header -o requirements.txt requirements.in
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header -c requirements.txt -o requirements-test.txt requirements-test.in

# Each stamp is newer than the lock it was installed from, so that nothing is installed twice.
.venv/run: requirements.txt
	@echo "Đang cài các gói cần thiết (một lần)…"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/test: .venv/run requirements-test.txt tests/browser.sh
	@echo "Đang cài các gói để thử (một lần)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@sh tests/browser.sh $(BIN)/python
	@touch $@
