/** What plugin projects are made of: templates, and how they are filled in. */
@NullMarked
package org.anomalyaware.archetype;

import org.jspecify.annotations.NullMarked;
