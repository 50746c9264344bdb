"""A small model alone, and the same model with Meno in front of it, in the same talks: `python -m evals.local_models`.

`make models` installs the models into an environment of their own. `weights` and `serve` run there, with no other
package than those; everything else runs beside Meno.
"""
