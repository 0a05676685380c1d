"""The JSON API as its description promises, held by validators of others."""
import json

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from conftest import ROOT

DESCRIPTION = json.loads((ROOT / "Pipelines/web/openapi.json").read_text())


class Script:
    """A program that uses the API."""

    def __init__(self, context, desk):
        self.context, self.address = context, desk.address
        self.seal = self.get("/api/session")["sceau"]

    def get(self, path, status=200, described=None):
        return self.checked(self.context.get(self.address + path), "get", described or path.split("?")[0], status)

    def post(self, path, message, status=200, described=None):
        answer = self.context.post(self.address + path, data=json.dumps(message), headers={
            "Content-Type": "application/json", "X-Recto-Sceau": self.seal, "Origin": self.address})
        return self.checked(answer, "post", described or path, status)

    def checked(self, answer, method, described, status):
        assert answer.status == status, answer.text()[:200]
        content = DESCRIPTION["paths"][described][method]["responses"][str(status)]["content"]
        type = answer.headers["content-type"]
        assert type in content
        if type != "application/json":
            return answer.body()
        schema = {**content[type]["schema"], "components": DESCRIPTION["components"]}
        Draft202012Validator(schema).validate(answer.json())
        return answer.json()


@pytest.fixture
def script(browser, desk):
    context = browser.new_context()
    made = Script(context.request, desk)
    made.seal = made.post("/api/session", {
        "identifiant": "travailleur_social", "mot_de_passe": desk.accounts["travailleur_social"]})["sceau"]
    yield made
    context.close()


def test_the_description_is_valid():
    OpenAPIV31SpecValidator(DESCRIPTION).validate()


def test_a_script_goes_from_the_list_to_the_form(script):
    listed = script.get("/api/dossiers?tri=doute&page=1")
    assert listed["dossiers"] and listed["comptes"]["tous"] >= len(listed["dossiers"])
    line = listed["dossiers"][0]
    dossier = script.get(f"/api/dossiers/{line['id']}", described="/api/dossiers/{dossier}")
    pdf = script.get(f"/api/dossiers/{line['id']}/dsf/dsf.pdf", described="/api/dossiers/{dossier}/dsf/{papier}")
    assert pdf.startswith(b"%PDF-")
    acte = script.get(f"/api/actes/{dossier['actes'][0]['id']}", described="/api/actes/{acte}")
    page = f"/api/actes/{acte['id']}/pages/{acte['pages'][0]}"
    assert script.get(f"{page}/image", described="/api/actes/{acte}/pages/{page}/image").startswith(b"\xff\xd8")
    assert script.get(f"{page}/mots", described="/api/actes/{acte}/pages/{page}/mots")["mots"]
    field = acte["champs"][0]
    answered = script.post(f"/api/actes/{acte['id']}/reponses", {
        "champ": field["champ"], "reponse": "illisible", "vu": field["numero"]}, described="/api/actes/{acte}/reponses")
    assert answered["etat"] == "illisible"
    script.post(f"/api/actes/{acte['id']}/reponses", {
        "champ": field["champ"], "reponse": "absent", "vu": field["numero"]}, 409, "/api/actes/{acte}/reponses")
    script.post(f"/api/actes/{acte['id']}/reponses", {
        "champ": field["champ"], "reponse": "retabli", "numero": field["numero"], "vu": answered["numero"]},
        described="/api/actes/{acte}/reponses")
    found = script.post("/api/recherche", {"mots": max(line["locataires"].split(), key=len)})
    assert line["id"] in [hit["id"] for hit in found["dossiers"]]
    script.get(f"/api/dossiers/d-{'0' * 20}", 404, "/api/dossiers/{dossier}")


def test_a_script_without_seal_changes_nothing(script):
    script.seal = "faux"
    script.post("/api/recherche", {"mots": "x"}, 403)
