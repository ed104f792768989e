"""What ministack 1.5.33 lacks for this product, added at start; Python imports a `sitecustomize` by itself.

The deployed template must stay the one that AWS gets, so the emulator learns two things that AWS does:

- A task that waits for a token gets only a literal `TimeoutSeconds` there, so a hop with `TimeoutSecondsPath` would wait
  for ever and no fallback could be rehearsed. The path is resolved against the state's input, as the States Language
  says, and handed on as the literal. `apps/rehearse/timeouts.ts` asks any emulator whether it knows the field.
- A topic calls its function once there and forgets what came of it. AWS invokes asynchronously: two more tries, then the
  function's on-failure destination. The emulator has that path and uses it for other callers; topics now use it too.
"""

from ministack.services import lambda_svc, sns, stepfunctions

_execute_task = stepfunctions._execute_task


def _with_timeout_path(state, data, execution, ctx):
    path = state.get("TimeoutSecondsPath")
    if path is not None:
        seconds = stepfunctions._resolve_path_or_ctx(path, stepfunctions._apply_input_path(state, data, ctx), ctx)
        state = {**state, "TimeoutSeconds": seconds}
    return _execute_task(state, data, execution, ctx)


class _LambdaOfTopics:
    _execute_function_with_config_scope = staticmethod(lambda_svc.invoke_async_with_retry)

    def __getattr__(self, name):
        return getattr(lambda_svc, name)


stepfunctions._execute_task = _with_timeout_path
sns._lambda_svc = _LambdaOfTopics()
