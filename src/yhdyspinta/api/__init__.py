"""The read-only API: the register as JSON and GeoJSON under `/api/v1/`. A peer of `web` and `cli`.

application   the API itself, and its OpenAPI description
operations    one module a subject: what each address answers
parameters    what may be asked, and its bounds
answers       the shape of every answer
serving       what all answers have in common: methods, unknown parameters, entity tags, headers
problems      refusals as answers
"""
