"""The parts of the stand-alone page, which `riwaya.views.html` puts together.

`markup` makes elements in which nothing given can become markup; `marks` cuts the article where
anything found begins or ends; `article`, `cards` and `panels` are what a reader sees.
"""
