throw new Error('the configuration is wrong');
