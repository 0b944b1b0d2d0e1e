"""Routes of the pages of a whole response."""

from django.urls import path

from yhdyspinta.web.responses import (
    approval,
    files,
    history,
    no_cooperation,
    overview,
    people,
    receipts,
    threads,
    workbook,
)

_RESPONSE = "vastaukset/<str:key>/"

urlpatterns = [
    path(_RESPONSE, overview.response, name="response"),
    path(f"{_RESPONSE}tekijat/", people.response_people, name="response_people"),
    path(f"{_RESPONSE}tekijat/<int:assignment>/", people.end_section_assignment, name="end_section_assignment"),
    path(f"{_RESPONSE}keskustelut/", threads.threads, name="threads"),
    path(f"{_RESPONSE}keskustelut/<str:thread>/vastaa/", threads.thread_reply, name="thread_reply"),
    path(f"{_RESPONSE}keskustelut/<str:thread>/kuittaa/", threads.resolve_thread, name="resolve_thread"),
    path(f"{_RESPONSE}kysymys/<str:question>/", threads.question_thread, name="question_thread"),
    path(f"{_RESPONSE}kysymys/<str:question>/historia/", history.question_history, name="question_history"),
    path(f"{_RESPONSE}historia/", history.response_history, name="response_history"),
    path(f"{_RESPONSE}laheta/", approval.submit_response, name="submit_response"),
    path(f"{_RESPONSE}hyvaksy/", approval.approve_response, name="approve_response"),
    path(f"{_RESPONSE}palauta/", approval.return_response, name="return_response"),
    path(f"{_RESPONSE}avaa-uudelleen/", approval.reopen_response, name="reopen_response"),
    path(f"{_RESPONSE}kuitti/", receipts.receipt, name="receipt"),
    path(f"{_RESPONSE}kuitti.pdf", receipts.receipt_file, name="receipt_file"),
    path(f"{_RESPONSE}vastaukset.<str:ending>", files.own_answers, name="own_answers"),
    path(f"{_RESPONSE}tyokirja.xlsx", workbook.answer_workbook, name="answer_workbook"),
    path(f"{_RESPONSE}tyokirja/", workbook.import_answers, name="import_answers"),
    path(f"{_RESPONSE}ei-yhteistyota/<str:counterpart>/", no_cooperation.no_cooperation, name="no_cooperation"),
]
