/**
 * Streaming reader of Les Houches event files (J. Alwall et al., Comput. Phys. Commun. 176 (2007)
 * 300; version 3: J. R. Andersen et al., arXiv:1405.1067) and the search for ZH in their events.
 */
@NullMarked
package org.anomalyaware.datasets.smeft.lhe;

import org.jspecify.annotations.NullMarked;
