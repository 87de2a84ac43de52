import { useEffect, useState } from 'react';
import { needsPrivacyAuthorization } from '../../platform/privacy-authorization';

/** Whether WeChat itself still has to be told that the person agrees. */
export function usePrivacyAuthorization(): boolean {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    void needsPrivacyAuthorization().then(setNeeded);
  }, []);
  return needed;
}
