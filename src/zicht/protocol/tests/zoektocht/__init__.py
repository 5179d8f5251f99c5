"""An exhaustive search of everything that can happen in a dossier: no sampling, every move from every state.

`plek` a dossier at a moment · `zetten` what somebody could want to record · `vorm` what tells two states apart ·
`beloften` what must be true in each · `zoeken` the walk · `blikken` which moves a search makes and how far.
"""
